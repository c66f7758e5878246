package uk.openbook.publish.proof;

import java.util.Arrays;

/**
 * A part that pages of one folder repeat to the byte, such as the bar at the top: its links lead from each of them to the
 * same places, so that they are followed once.
 */
final class Repeated {

    private byte[] text = new byte[1 << 12];
    private int length;
    private String folder = "";
    private boolean settled;

    /**
     * Whether a page has the part that was settled last, and in the same folder.
     *
     * @param from where the part begins
     * @param end of the page
     */
    boolean isAt(byte[] page, int from, int end, String pageFolder) {
        return settled && length <= end - from && folder.equals(pageFolder)
                && Arrays.equals(page, from, from + length, text, 0, length);
    }

    int length() {
        return length;
    }

    /** Takes note of a part that is being read. */
    void note(byte[] page, int from, int to, String pageFolder) {
        length = to - from;
        if (text.length < length) {
            text = new byte[length];
        }
        System.arraycopy(page, from, text, 0, length);
        folder = pageFolder;
        settled = true;
    }

    /** The part is to be read on each page, because something in it concerns that page alone. */
    void forget() {
        settled = false;
    }
}
