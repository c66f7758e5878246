package uk.openbook.model;

import java.util.regex.Pattern;

/**
 * A regular expression for whole texts that comes to an end on any of them. Some expressions, such as {@code (a+)+b},
 * try so many ways of reading a text that they would run for years, or exhaust the stack; such a text is not of the
 * form.
 */
final class Form {

    /** Far more looks at a character than an expression takes that does not explode. */
    private static final long LOOKS = 20_000;
    private static final long LOOKS_FOR_EACH_CHARACTER = 1_000;

    private final Pattern pattern;

    Form(String expression) {
        this.pattern = Pattern.compile(expression);
    }

    boolean matches(String text) {
        try {
            return pattern.matcher(new Watched(text, new Looks(text.length()))).matches();
        } catch (TooManyLooks | StackOverflowError e) {
            return false;
        }
    }

    String expression() {
        return pattern.pattern();
    }

    private static final class TooManyLooks extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooManyLooks() {
            super("the expression explodes", null, false, false);
        }
    }

    /** What is left of the looks at a text, whatever part of it they are at. */
    private static final class Looks {

        private long left;

        Looks(int length) {
            left = LOOKS + LOOKS_FOR_EACH_CHARACTER * length;
        }

        void take() {
            if (left-- <= 0) {
                throw new TooManyLooks();
            }
        }
    }

    /** A text that counts how often it is looked at. */
    private record Watched(String text, Looks looks) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks.take();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text.substring(start, end), looks);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
