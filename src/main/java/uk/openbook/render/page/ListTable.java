package uk.openbook.render.page;

import java.util.List;
import java.util.Optional;
import uk.openbook.publication.Tag;

/**
 * A table of entries: the first heading is that of the title, the others those of the cells.
 */
public record ListTable(List<Heading> headings, List<Row> rows) {

    public ListTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** @param number whether figures stand under it, to be lined up at the right */
    public record Heading(String text, boolean number) {
    }

    /**
     * An entry.
     *
     * @param reference that the publisher gave it; empty where there is none, or it is the title
     * @param title a link to its page
     * @param listed whether the newest edition lists it
     * @param cells under the second heading and those after it
     */
    public record Row(Optional<String> reference, Link title, boolean listed, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell: links, tags, or text. All are empty where nothing is published.
     *
     * @param number whether the text is a figure, to be lined up at the right
     */
    public record Cell(String text, List<Link> links, List<Tag> tags, boolean number) {

        public Cell {
            links = List.copyOf(links);
            tags = List.copyOf(tags);
        }

        static Cell of(String text) {
            return new Cell(text, List.of(), List.of(), false);
        }

        static Cell number(String text) {
            return new Cell(text, List.of(), List.of(), true);
        }

        static Cell of(List<Link> links) {
            return new Cell("", links, List.of(), false);
        }

        static Cell tags(List<Tag> tags) {
            return new Cell("", List.of(), tags, false);
        }

        /** Whether nothing is published. */
        public boolean blank() {
            return text.isEmpty() && links.isEmpty() && tags.isEmpty();
        }
    }
}
