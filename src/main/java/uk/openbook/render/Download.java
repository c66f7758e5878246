package uk.openbook.render;

import java.util.Objects;
import uk.openbook.publication.View;

/**
 * A file of a whole register, or of a view, that pages and catalogues offer.
 *
 * @param path from the root of the site
 * @param format its name for people, such as {@code CSV}
 * @param mediaType as registered with IANA, such as {@code text/csv}
 * @param description what it holds and who it is for
 */
public record Download(String path, String format, String mediaType, String description) {

    public Download {
        Objects.requireNonNull(path);
        Objects.requireNonNull(format);
        Objects.requireNonNull(mediaType);
        Objects.requireNonNull(description);
    }

    /** The file's name. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The file with the entries of a list. */
    public static Download of(View view) {
        return new Download(view.csv(), "CSV", "text/csv", "Every entry on these pages, with the columns shown here, "
                + "its key and its address. The files of each register have every column.");
    }
}
