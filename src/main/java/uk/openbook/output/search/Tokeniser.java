package uk.openbook.output.search;

import java.util.Arrays;

/**
 * Takes a text apart into words, as {@code src/docs/search-format.md} states it. One is used over and over by a thread.
 */
final class Tokeniser {

    /** Takes the words of a text, in their order. */
    interface Words {

        /** A word that has a place of its own: the first after none, each after the one before. */
        void word(char[] letters, int from, int to);

        /** Another way in which something at the place of the word before may be searched. */
        void otherwise(char[] letters, int from, int to);
    }

    private final Letters letters = new Letters();
    private char[] joined = new char[256];
    private int end;

    /** Gives each word of the text. */
    void split(String text, Words words) {
        letters.fold(text);
        int at = 0;
        while (at < letters.length) {
            if (isWord(at)) {
                at = run(at, words);
            } else {
                at++;
            }
        }
    }

    private boolean isWord(int at) {
        return at < letters.length && (letters.kinds[at] == Letters.LETTER || letters.kinds[at] == Letters.DIGIT);
    }

    /** Gives the words of a run of parts that joiners hold together, and returns where it ends. */
    private int run(int start, Words words) {
        end = 0;
        int parts = 0;
        boolean digits = false;
        int at = start;
        while (true) {
            int part = end;
            int apostrophe = -1;
            for (; at < letters.length; at++) {
                if (isWord(at)) {
                    add(letters.chars[at]);
                    digits |= letters.kinds[at] == Letters.DIGIT;
                } else if (letters.kinds[at] == Letters.APOSTROPHE && isWord(at + 1)) {
                    apostrophe = end;
                } else {
                    break;
                }
            }
            if (apostrophe > part && apostrophe == end - 1 && joined[apostrophe] == 's') {
                end = apostrophe;
            }
            words.word(joined, part, end);
            if (joined[part] == 's' && end > part + 1 && joined[part + 1] >= '0' && joined[part + 1] <= '9') {
                words.otherwise(joined, part + 1, end);
            }
            parts++;
            if (at >= letters.length || letters.kinds[at] != Letters.JOINER || !isWord(at + 1)) {
                break;
            }
            add(letters.chars[at++]);
        }
        if (parts > 1 && digits) {
            words.otherwise(joined, 0, end);
        }
        return at;
    }

    private void add(char letter) {
        if (end == joined.length) {
            joined = Arrays.copyOf(joined, end * 2);
        }
        joined[end++] = letter;
    }
}
