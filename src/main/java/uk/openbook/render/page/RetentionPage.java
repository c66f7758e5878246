package uk.openbook.render.page;

import java.util.List;
import java.util.Optional;
import uk.openbook.publication.Citation;

/**
 * What of each register has ended and what ends soon, as at the newest release.
 *
 * @param asAt the date of the newest release, in words
 * @param limit the last day of what ends soon, in words
 * @param file with every entry
 */
public record RetentionPage(Frame frame, String heading, String asAt, String limit, List<Section> sections, Link file,
        Citation citation) {

    public RetentionPage {
        sections = List.copyOf(sections);
    }

    /**
     * A register.
     *
     * @param id of the heading on the page
     * @param register the way to it
     * @param end what it calls the date of the end
     * @param listed how many entries it lists
     * @param lines how many entries there are of each kind
     * @param afterwards what is published of what became of the data of those that ended
     * @param soonest the entries that end first from now
     * @param longest those that ended longest ago
     */
    public record Section(String id, Link register, String end, Figure listed, List<Line> lines,
            List<ViewPage.Fact> afterwards, List<ShortRow> soonest, List<ShortRow> longest) {

        public Section {
            lines = List.copyOf(lines);
            afterwards = List.copyOf(afterwards);
            soonest = List.copyOf(soonest);
            longest = List.copyOf(longest);
        }
    }

    /**
     * A kind of entries.
     *
     * @param words what they have in common
     * @param number how many there are
     * @param href the way to them; empty where there is no list of them
     */
    public record Line(String words, String number, Optional<String> href) {
    }
}
