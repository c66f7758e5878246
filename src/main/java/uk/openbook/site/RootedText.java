package uk.openbook.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import uk.openbook.output.pages.PageWriter;

/**
 * A piece of HTML, in UTF-8, for pages of any folder: the way to the root of the site is left out of its links, and put in
 * for each page.
 */
final class RootedText {

    private static final String LINK = "href=\"";

    private final byte[] text;
    /** Where the way to the root is left out. */
    private final int[] gaps;

    private RootedText(byte[] text, int[] gaps) {
        this.text = text;
        this.gaps = gaps;
    }

    /** @param root the way to the root in these links; empty to leave them as they are */
    static RootedText of(byte[] text, String root) {
        if (root.isEmpty()) {
            return new RootedText(text, new int[0]);
        }
        var link = (LINK + root).getBytes(StandardCharsets.UTF_8);
        int left = link.length - LINK.length();
        var without = new byte[text.length];
        var gaps = IntStream.builder();
        int length = 0;
        for (int i = 0; i < text.length;) {
            if (text[i] == 'h' && i + link.length <= text.length
                    && Arrays.equals(text, i, i + link.length, link, 0, link.length)) {
                System.arraycopy(text, i, without, length, LINK.length());
                length += LINK.length();
                gaps.add(length);
                i += LINK.length() + left;
            } else {
                without[length++] = text[i++];
            }
        }
        return new RootedText(Arrays.copyOf(without, length), gaps.build().toArray());
    }

    int size() {
        return text.length;
    }

    /** @param root the way from the page to the root */
    void writeTo(PageWriter page, String root) throws IOException {
        int from = 0;
        for (int gap : gaps) {
            page.writeEncoded(text, from, gap);
            page.write(root);
            from = gap;
        }
        page.writeEncoded(text, from, text.length);
    }
}
