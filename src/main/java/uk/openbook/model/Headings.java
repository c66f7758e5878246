package uk.openbook.model;

/** Headings made of the names in files, where a definition gives none. */
public final class Headings {

    private Headings() {
    }

    /** {@code first_year} or {@code first-year} as {@code First year}. */
    public static String fromName(String name) {
        var words = name.replace('_', ' ').replace('-', ' ').strip();
        return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
