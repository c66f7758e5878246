package uk.openbook.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A page that staff wrote in Markdown, in {@code content/}.
 *
 * @param source path from the site folder, such as {@code content/five-safes.md}
 * @param path of the page in the site, such as {@code five-safes.html}
 * @param title on the page
 * @param description one sentence; may be empty
 * @param published the day it was first published
 * @param updates what changed since, newest first
 * @param order where it stands in lists of pages, lowest first
 * @param steps what a reader can do next, as the page tells; none on most pages
 */
public record GuidancePage(String source, String path, String title, String description, LocalDate published,
        List<Update> updates, int order, List<Step> steps) {

    public GuidancePage {
        Objects.requireNonNull(source);
        Objects.requireNonNull(path);
        updates = List.copyOf(updates);
        steps = List.copyOf(steps);
    }

    /** One that tells of no steps. */
    public GuidancePage(String source, String path, String title, String description, LocalDate published,
            List<Update> updates, int order) {
        this(source, path, title, description, published, updates, order, List.of());
    }

    /**
     * Something that a reader can do, which other pages lead to.
     *
     * @param id of the heading on the page that tells how
     */
    public record Step(String id, String words) {
    }

    /** A dated note of what changed on a page. */
    public record Update(LocalDate date, String note) {
    }

    /** The day of the newest update, or the day it was published. */
    public LocalDate lastUpdated() {
        return updates.isEmpty() ? published : updates.get(0).date();
    }
}
