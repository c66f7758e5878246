package uk.openbook.model;

import java.util.Comparator;
import java.util.Objects;

/**
 * Where in the input something stands.
 *
 * @param file path from the site folder, with forward slashes
 * @param line physical line where the cell or text begins, from 1; 0 where lines say nothing (a JSON file, a folder)
 * @param detail the column's name, a JSON pointer, or empty
 */
public record Place(String file, long line, String detail) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::file)
            .thenComparingLong(Place::line)
            .thenComparing(Place::detail);

    public Place {
        Objects.requireNonNull(file);
        Objects.requireNonNull(detail);
    }

    /** A whole file. */
    public static Place of(String file) {
        return new Place(file, 0, "");
    }

    /** A line of a file. */
    public static Place of(String file, long line) {
        return new Place(file, line, "");
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** For example {@code data/releases/2018-11-29/external-shares.csv:7 end_date}. */
    @Override
    public String toString() {
        var text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
        }
        if (!detail.isEmpty()) {
            text.append(' ').append(detail);
        }
        return text.toString();
    }
}
