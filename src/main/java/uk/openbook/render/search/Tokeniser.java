package uk.openbook.render.search;

import java.util.Arrays;
import java.util.List;

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
    private final WrittenDate dates = new WrittenDate();

    /** Gives each word of the text. */
    void split(String text, Words words) {
        letters.fold(text);
        dates.clear();
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
        List<String> date = List.of();
        int at = start;
        while (true) {
            int part = end;
            int apostrophe = -1;
            boolean grouped = false;
            for (; at < letters.length; at++) {
                if (isWord(at)) {
                    add(letters.chars[at]);
                } else if (isGroup(at, part, grouped)) {
                    grouped = true;
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
            var ended = dates.next(joined, part, end);
            date = ended.isEmpty() ? date : ended;
            parts++;
            if (at >= letters.length || letters.kinds[at] != Letters.JOINER || !isWord(at + 1)) {
                break;
            }
            add(letters.chars[at++]);
        }
        if (parts > 1) {
            give(Joined.terms(new String(joined, 0, end)), words);
        }
        give(date, words);
        return at;
    }

    private static void give(List<String> terms, Words words) {
        for (var term : terms) {
            words.otherwise(term.toCharArray(), 0, term.length());
        }
    }

    /** Whether a comma parts the thousands of a number, as in 5,000. */
    private boolean isGroup(int at, int part, boolean grouped) {
        if (letters.chars[at] != ',' || end == part || !grouped && end - part > 3 || isWord(at + 4)) {
            return false;
        }
        for (int i = 1; i <= 3; i++) {
            if (at + i >= letters.length || letters.kinds[at + i] != Letters.DIGIT) {
                return false;
            }
        }
        for (int i = part; i < end; i++) {
            if (!Character.isDigit(joined[i])) {
                return false;
            }
        }
        return true;
    }

    private void add(char letter) {
        if (end == joined.length) {
            joined = Arrays.copyOf(joined, end * 2);
        }
        joined[end++] = letter;
    }
}
