package uk.openbook.model;

import java.time.Instant;
import java.time.LocalDate;
import uk.openbook.text.Comments;

/**
 * A dated folder with the editions published that day.
 *
 * @param id the folder's name: the date, or the date and {@code -2} for a second release of a day
 * @param date the day it is dated
 * @param title on pages
 * @param published when it becomes public
 * @param note what staff say about it, in Markdown; may be empty
 */
public record Release(String id, LocalDate date, String title, Instant published, String note)
        implements Comparable<Release> {

    /** The note as pages and feeds show it, without comments; the file of the note has them. */
    public String shownNote() {
        return Comments.without(note);
    }

    /** Oldest first; a second release of a day follows the first. */
    @Override
    public int compareTo(Release other) {
        int byDate = date.compareTo(other.date);
        return byDate != 0 ? byDate : Integer.compare(ordinal(), other.ordinal());
    }

    private int ordinal() {
        return id.length() > "2018-11-29".length() ? Integer.parseInt(id.substring("2018-11-29-".length())) : 1;
    }

    @Override
    public String toString() {
        return id;
    }
}
