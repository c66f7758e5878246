package uk.openbook.render.page;

import java.util.List;
import java.util.Optional;
import uk.openbook.publication.Citation;
import uk.openbook.render.chart.Chart;

/**
 * A list of entries with one thing in common, across registers: what one organisation was given, who was given one
 * dataset.
 *
 * @param story of an organisation, on the first page; empty elsewhere, and where nothing is listed
 * @param heading what they have in common
 * @param kind over the heading, such as {@code Organisation}
 * @param description as HTML; may be empty
 * @param facts about it: a label and words
 * @param conditions that always apply to entries of the list, such as those of a route of access
 * @param scale of the value that the list is about; empty where it is on none
 * @param figures how many entries each register lists
 * @param charts of all its entries; on the first page only
 * @param sections the entries on this page, by register
 * @param files with the rows of all pages
 * @param citation how to cite the list; empty before the first release
 * @param pagination the way through the list
 */
public record ViewPage(Frame frame, Optional<Story> story, String heading, String kind, String description,
        List<Fact> facts, List<String> conditions, Optional<Scale> scale, List<Figure> figures, List<Chart> charts, List<Section> sections,
        List<RegisterPage.Offer> files, Optional<Citation> citation, Pagination pagination) {

    public ViewPage {
        facts = List.copyOf(facts);
        conditions = List.copyOf(conditions);
        figures = List.copyOf(figures);
        charts = List.copyOf(charts);
        sections = List.copyOf(sections);
        files = List.copyOf(files);
    }

    /** A label and its words. */
    public record Fact(String label, String words) {
    }

    /**
     * The entries of one register.
     *
     * @param id of the heading on the page
     * @param register the way to it
     */
    public record Section(String id, Link register, ListTable table) {
    }
}
