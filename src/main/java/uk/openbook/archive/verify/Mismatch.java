package uk.openbook.archive.verify;

/**
 * A file of a copy that is not as it was published.
 *
 * @param path from the root of the site
 * @param what is wrong with it
 */
public record Mismatch(String path, String what) {

    /** The path with a question mark for each control character, which could change what a terminal shows. */
    static String printable(String path) {
        return path.replaceAll("\\p{Cntrl}", "?");
    }

    @Override
    public String toString() {
        return path + ": " + what;
    }
}
