package uk.openbook.model;

import uk.openbook.text.NormalizedText;

/** The forms in which names of organisations are compared (design, D8). */
final class OrganisationName {

    private OrganisationName() {
    }

    /** What names have in common that are alike except for letter case, white space and punctuation. */
    static String compared(String name) {
        var folded = NormalizedText.folded(name);
        var compared = new StringBuilder(folded.length());
        folded.codePoints().filter(point -> point != ' ' && !isPunctuation(point)).forEach(compared::appendCodePoint);
        return compared.isEmpty() ? folded : compared.toString();
    }

    /** The folded name, from which an address is made: words in lower case with single spaces. */
    static String words(String name) {
        var folded = NormalizedText.folded(name);
        var words = new StringBuilder(folded.length());
        folded.codePoints().filter(point -> point != '.' && point != '\'' && point != '\u2019')
                .map(point -> isPunctuation(point) ? ' ' : point).forEach(words::appendCodePoint);
        var spaced = NormalizedText.spaced(words.toString());
        return spaced.isEmpty() ? folded : spaced;
    }

    private static boolean isPunctuation(int point) {
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
