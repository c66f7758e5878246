package uk.openbook.render.search;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What the files of the index say, read as anyone could who knows their form: for proofs. */
public final class SearchTexts {

    /** Stands between texts; no word goes over it. */
    private static final String BETWEEN = "\n|\n";
    private static final String LISTS = "TPSX";
    /** Texts of a card before its fields, and which of them is the address. */
    private static final int ABOUT = 7;
    private static final int URL = 3;

    private final byte[] bytes;
    private int at = 1;
    private byte[] before = new byte[0];

    private SearchTexts(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Every text in a file of the index that is not compressed any more. */
    public static String of(InputStream file) throws IOException {
        var bytes = file.readAllBytes();
        if (bytes.length == 0) {
            return "";
        }
        var kind = (char) bytes[0];
        var texts = new SearchTexts(bytes);
        if (LISTS.indexOf(kind) >= 0) {
            return String.join(BETWEEN, texts.list(kind));
        }
        if (kind == 'C') {
            return String.join(BETWEEN, texts.cards().stream().flatMap(card -> card.texts().stream()).toList());
        }
        // The root and the labels are texts, and the others hold numbers.
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The paths of the pages of the entries in a file of cards. */
    public static List<String> urls(InputStream file) throws IOException {
        return new SearchTexts(file.readAllBytes()).cards().stream().map(card -> card.texts().get(URL)).toList();
    }

    /** The file whose twin a script is. */
    public static InputStream ofTwin(InputStream script) throws IOException {
        var text = new String(script.readAllBytes(), StandardCharsets.US_ASCII);
        int from = text.indexOf(",\"");
        int to = text.lastIndexOf('"');
        try {
            return new ByteArrayInputStream(from < 0 || to < from + 2 ? new byte[0]
                    : Base64.getDecoder().decode(text.substring(from + 2, to)));
        } catch (IllegalArgumentException e) {
            throw new IOException("a twin of a file of the index is no base64", e);
        }
    }

    /** How the index writes a text that is one word; empty where it is none or several. */
    public static Optional<String> asOneWord(String text) {
        var words = new ArrayList<String>();
        new Tokeniser().split(text, new Tokeniser.Words() {
            @Override
            public void word(char[] letters, int from, int to) {
                words.add(new String(letters, from, to - from));
            }

            @Override
            public void otherwise(char[] letters, int from, int to) {
                // A run of parts is found by them.
            }
        });
        return words.size() == 1 ? Optional.of(words.get(0)) : Optional.empty();
    }

    /** The texts of one entry. */
    private record Card(List<String> texts) {
    }

    private List<Card> cards() {
        var cards = new ArrayList<Card>();
        for (int left = number(); left > 0; left--) {
            var texts = new ArrayList<String>();
            number();
            for (int i = 0; i < ABOUT; i++) {
                texts.add(text());
            }
            for (int fields = number(); fields > 0; fields--) {
                number();
                texts.add(text());
            }
            texts.add(text());
            cards.add(new Card(texts));
        }
        return cards;
    }

    private List<String> list(char kind) {
        var words = new ArrayList<String>();
        for (int left = number(); left > 0; left--) {
            words.add(next());
            if (kind != 'T') {
                number();
            } else if (number() == 0) {
                number();
                words.add(text());
            } else {
                number();
            }
        }
        return words;
    }

    private int number() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            int octet = bytes[at++];
            number |= (octet & 0x7f) << shift;
            if (octet >= 0) {
                return number;
            }
        }
    }

    private String text() {
        int length = number();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    private String next() {
        int shared = number();
        int length = number();
        var whole = Arrays.copyOf(before, shared + length);
        System.arraycopy(bytes, at, whole, shared, length);
        at += length;
        before = whole;
        return new String(whole, StandardCharsets.UTF_8);
    }
}
