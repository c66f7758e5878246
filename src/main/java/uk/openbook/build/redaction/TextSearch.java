package uk.openbook.build.redaction;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Searches a text of any length for many others at once (Aho and Corasick), letter case and white space aside. A short
 * word without a space counts only where it stands as a word of its own.
 */
final class TextSearch {

    private static final int ASCII = 128;
    /** A word of so many letters is found inside another too. */
    private static final int LONG = 12;
    /** Every letter of every file is folded, and nearly all are of these. */
    private static final char[] FOLDED = new char[ASCII];

    static {
        for (char letter = 0; letter < ASCII; letter++) {
            FOLDED[letter] = foldAny(letter);
        }
    }

    private final List<Node> nodes = new ArrayList<>();
    private int longest;

    /** Where the search stands after some letters, and what ends there. */
    private static final class Node {

        private final int[] ascii = new int[ASCII];
        private final Map<Character, Integer> others = new HashMap<>();
        private int fail;
        /** Whether a text ends here that may stand inside a word. */
        private boolean anywhere;
        /** The lengths of those that end here and must be words of their own. */
        private final List<Integer> words = new ArrayList<>();

        int next(char letter) {
            return letter < ASCII ? ascii[letter] : others.getOrDefault(letter, 0);
        }

        void next(char letter, int node) {
            if (letter < ASCII) {
                ascii[letter] = node;
            } else {
                others.put(letter, node);
            }
        }
    }

    TextSearch(Collection<String> texts) {
        nodes.add(new Node());
        texts.forEach(this::add);
        link();
    }

    private void add(String text) {
        var folded = fold(text);
        if (folded.isEmpty()) {
            return;
        }
        int at = 0;
        for (int i = 0; i < folded.length(); i++) {
            int next = nodes.get(at).next(folded.charAt(i));
            if (next == 0) {
                next = nodes.size();
                nodes.add(new Node());
                nodes.get(at).next(folded.charAt(i), next);
            }
            at = next;
        }
        longest = Math.max(longest, folded.length());
        if (folded.indexOf(' ') < 0 && folded.length() < LONG) {
            nodes.get(at).words.add(folded.length());
        } else {
            nodes.get(at).anywhere = true;
        }
    }

    private static String fold(String text) {
        var folded = new StringBuilder();
        for (int i = 0; i < text.strip().length(); i++) {
            char letter = fold(text.strip().charAt(i));
            if (letter != ' ' || folded.charAt(folded.length() - 1) != ' ') {
                folded.append(letter);
            }
        }
        return folded.toString();
    }

    private static char fold(char letter) {
        return letter < ASCII ? FOLDED[letter] : foldAny(letter);
    }

    private static char foldAny(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter) ? ' ' : Character.toLowerCase(letter);
    }

    private void link() {
        var queue = new ArrayDeque<Integer>();
        queue.add(0);
        while (!queue.isEmpty()) {
            int at = queue.remove();
            var node = nodes.get(at);
            var back = nodes.get(node.fail);
            node.anywhere |= at != 0 && back.anywhere;
            if (at != 0) {
                node.words.addAll(back.words);
            }
            for (char letter = 0; letter < ASCII; letter++) {
                int next = node.ascii[letter];
                if (next == 0) {
                    node.ascii[letter] = at == 0 ? 0 : back.ascii[letter];
                } else {
                    nodes.get(next).fail = at == 0 ? 0 : back.ascii[letter];
                    queue.add(next);
                }
            }
            node.others.forEach((letter, next) -> {
                nodes.get(next).fail = at == 0 ? 0 : step(node.fail, letter);
                queue.add(next);
            });
        }
    }

    private int step(int from, char letter) {
        if (letter < ASCII) {
            return nodes.get(from).ascii[letter];
        }
        for (int at = from; ; at = nodes.get(at).fail) {
            int next = nodes.get(at).next(letter);
            if (next != 0 || at == 0) {
                return next;
            }
        }
    }

    boolean isIn(String text) {
        try {
            return isIn(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether any of the texts is in this one; what is read is not kept. */
    boolean isIn(Reader text) throws IOException {
        var run = new Run();
        var buffer = new char[1 << 14];
        for (int read; (read = text.read(buffer)) >= 0;) {
            for (int i = 0; i < read; i++) {
                if (run.next(buffer[i])) {
                    return true;
                }
            }
        }
        return run.end();
    }

    /** Begins to search a text that comes letter by letter. */
    Run run() {
        return new Run();
    }

    /** One search through one text. */
    final class Run {

        /** A few letters more than the longest text, so that what stands before it is known. */
        private final char[] last = new char[Integer.highestOneBit(longest + 4) << 1];
        private long count;
        private int at;
        private boolean pending;

        private Run() {
            Arrays.fill(last, ' ');
        }

        /** Takes the next letter; whether a text is found. */
        boolean next(char letter) {
            return take(fold(letter));
        }

        /** Ends the text; whether a text is found. */
        boolean end() {
            return take(' ');
        }

        private boolean take(char letter) {
            if (pending && !Character.isLetterOrDigit(letter)) {
                return true;
            }
            pending = false;
            if (letter == ' ' && count > 0 && before(1) == ' ') {
                return false;
            }
            at = step(at, letter);
            last[(int) (count++ & last.length - 1)] = letter;
            var node = nodes.get(at);
            if (node.anywhere) {
                return true;
            }
            if (!node.words.isEmpty()) {
                node.words.forEach(length -> pending |= startsWord(length));
            }
            return false;
        }

        /** The letter so many places back; a space before the text began. */
        private char before(int places) {
            return count < places ? ' ' : last[(int) (count - places & last.length - 1)];
        }

        /** Whether no letter or digit stands before the last so many letters, unless it is part of an escape. */
        private boolean startsWord(int length) {
            char before = before(length + 1);
            return !Character.isLetterOrDigit(before)
                    || before(length + 2) == '\\' && "nrtbf".indexOf(before) >= 0
                    || before(length + 3) == '%';
        }
    }
}
