package uk.openbook.render.page;

import java.util.List;
import java.util.Optional;
import uk.openbook.publication.Citation;

/**
 * The years of birth, each with the way to the entries that could include people born in it.
 *
 * @param asAt the date of the newest release, in words
 * @param decades newest first
 * @param earlier the way to those born before; empty where no entry could include any
 * @param youngest the last day of birth that has a page, in words
 * @param staff the way to the entries that could include school staff; empty where there are none
 * @param notKnown the way to the entries of which it is not known; empty where there are none
 * @param silent the ways to the registers that say nothing of whom their entries are about; may be empty
 * @param steps what readers can do next; may be empty
 * @param file with every entry
 */
public record CohortsPage(Frame frame, String heading, String asAt, List<Decade> decades, Optional<Link> earlier,
        String youngest, Optional<Way> staff, Optional<Way> notKnown, List<Link> silent,
        List<Link> steps, Link file, Citation citation) {

    public CohortsPage {
        decades = List.copyOf(decades);
        silent = List.copyOf(silent);
        steps = List.copyOf(steps);
    }

    /** Whether there is anything of which it is not known whom it could include. */
    public boolean tellsOfNotKnown() {
        return notKnown.isPresent() || !silent.isEmpty();
    }

    /**
     * Years of birth under one heading.
     *
     * @param id of the heading
     */
    public record Decade(String id, String heading, List<Link> years) {

        public Decade {
            years = List.copyOf(years);
        }
    }

    /** The way to a list, with how many entries of each register are in it. */
    public record Way(Link link, List<Figure> figures) {

        public Way {
            figures = List.copyOf(figures);
        }
    }
}
