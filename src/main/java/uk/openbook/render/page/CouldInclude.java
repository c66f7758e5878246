package uk.openbook.render.page;

import java.util.List;
import java.util.Optional;
import uk.openbook.cohort.Cohorts;
import uk.openbook.cohort.Reach;
import uk.openbook.model.Entry;
import uk.openbook.model.Register;
import uk.openbook.paths.Urls;
import uk.openbook.publication.InWords;
import uk.openbook.render.PageLinks;

/**
 * Whom an entry could include, with the ways to the lists that it is in.
 *
 * @param born runs of days of birth
 * @param staff the way to the list of school staff, where it is in it
 * @param notKnown the way to the list of what is not known, where it is in it
 * @param reasons why it is not known, in words
 */
public record CouldInclude(List<Born> born, Optional<Link> staff, Optional<Link> notKnown, String reasons) {

    /**
     * People born from one day to another.
     *
     * @param from the first day; empty where the entry could include people of any age above
     * @param to the last day
     */
    public record Born(Optional<Link> from, Link to) {
    }

    public CouldInclude {
        born = List.copyOf(born);
    }

    /** Empty where the register does not say what its entries cover. */
    static Optional<CouldInclude> of(Cohorts cohorts, Register register, Entry entry, PageLinks root) {
        return cohorts.reach(register, entry).map(reach -> of(cohorts, reach, root));
    }

    private static CouldInclude of(Cohorts cohorts, Reach reach, PageLinks root) {
        var born = cohorts.runs(reach).stream().map(run -> new Born(
                run.first().map(cohort -> new Link(InWords.date(cohort.first()), root.to(Urls.cohort(cohort.slug())))),
                run.last().map(cohort -> new Link(InWords.date(cohort.last()), root.to(Urls.cohort(cohort.slug()))))
                        .orElseGet(() -> new Link(InWords.date(cohorts.dayBeforeAll()), root.to(Urls.BORN_EARLIER)))))
                .toList();
        boolean nowhere = born.isEmpty() && !reach.staff();
        return new CouldInclude(born, reach.staff()
                ? Optional.of(new Link("People who work in schools", root.to(Urls.SCHOOL_STAFF))) : Optional.empty(),
                cohorts.unknown(reach).isEmpty() ? Optional.empty()
                        : Optional.of(new Link(nowhere ? "Not known" : "Perhaps others",
                                root.to(Urls.COVERAGE_NOT_KNOWN))), reasons(cohorts, reach));
    }

    /** Why it is not known of an entry whom it could include. */
    static String reasons(Cohorts cohorts, Reach reach) {
        return InWords.list(cohorts.unknown(reach).stream().map(Reach.Unknown::words).toList());
    }
}
