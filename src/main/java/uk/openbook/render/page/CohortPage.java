package uk.openbook.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.openbook.publication.Citation;

/**
 * Entries that could include certain people.
 *
 * @param kind over the heading
 * @param heading who these people are
 * @param lead what the list is; on its first page only, and empty on others
 * @param why by which rule an entry is in it; the same
 * @param figures how many entries of each register are in the list
 * @param datasets that these people could be in; on the first page of a year of birth only
 * @param registers the titles of the registers whose entries are counted by dataset
 * @param sections the entries on this page, by register
 * @param how the way to what is said of the rule
 * @param notKnown the way to the entries of which it is not known; empty where there are none, or this is their list
 * @param silent the ways to the registers that say nothing of whom their entries are about; on the first page of what is
 *     not known only
 * @param steps what readers can do next; may be empty
 * @param file with every entry
 */
public record CohortPage(Frame frame, String kind, String heading, String lead, String why, List<Figure> figures,
        List<Dataset> datasets, List<String> registers, List<Section> sections, Link how, Optional<Link> notKnown,
        List<Link> silent, List<Link> steps, Link file, Citation citation, Pagination pagination) {

    public CohortPage {
        figures = List.copyOf(figures);
        datasets = List.copyOf(datasets);
        registers = List.copyOf(registers);
        sections = List.copyOf(sections);
        silent = List.copyOf(silent);
        steps = List.copyOf(steps);
    }

    /** The parts of the page, in their order. */
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        if (!datasets.isEmpty()) {
            parts.add(new Part("By dataset", "datasets"));
        }
        sections.forEach(section -> parts.add(new Part(section.register().text(), section.id())));
        if (!steps.isEmpty()) {
            parts.add(new Part("What you can do next", "next"));
        }
        parts.add(new Part("Download this list", "files"));
        return parts;
    }

    /**
     * A part of the page.
     *
     * @param text its heading
     * @param id of the heading
     */
    public record Part(String text, String id) {
    }

    /**
     * A dataset that these people could be in.
     *
     * @param when in which school years and academic years
     * @param entries how many entries of each register could include them by it
     */
    public record Dataset(Link link, String when, List<String> entries) {

        public Dataset {
            entries = List.copyOf(entries);
        }
    }

    /**
     * The entries of one register.
     *
     * @param id of the heading on the page
     * @param register the way to it
     */
    public record Section(String id, Link register, List<ShortRow> rows) {

        public Section {
            rows = List.copyOf(rows);
        }
    }
}
