package uk.openbook.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.openbook.model.Period;
import uk.openbook.model.Register;
import uk.openbook.model.Standing;

/**
 * The entries of one register by when they end. Each is in one of {@code ended}, {@code soon}, {@code later},
 * {@code noEnd} and {@code noDates}. A date of which only the month or the year is known is as late as its last day.
 *
 * @param asAt the date of the newest release
 * @param limit the last day of what ends soon
 * @param ended those whose end has passed, longest ago first
 * @param soon those that end by the limit, soonest first
 * @param later those that end after it, soonest first
 * @param noEnd how many have no date of an end, but one of a start
 * @param noDates how many have neither
 * @param overdue how many go on although their review was due
 */
public record Ends(LocalDate asAt, LocalDate limit, List<View.Row> ended, List<View.Row> soon,
        List<View.Row> later, int noEnd, int noDates, int overdue) {

    public Ends {
        ended = List.copyOf(ended);
        soon = List.copyOf(soon);
        later = List.copyOf(later);
    }

    private record Ending(View.Row row, Period end) {

        private static final Comparator<Ending> ORDER = Comparator.comparing((Ending ending) -> ending.end.last())
                .thenComparing(ending -> ending.end.first())
                .thenComparing(ending -> ending.row.timeline().key());
    }

    static Ends of(Register.Status columns, List<View.Row> listed, LocalDate asAt) {
        var limit = Retention.soonUntil(asAt);
        var ended = new ArrayList<Ending>();
        var soon = new ArrayList<Ending>();
        var later = new ArrayList<Ending>();
        int noEnd = 0;
        int noDates = 0;
        int overdue = 0;
        for (var row : listed) {
            var entry = row.timeline().entry();
            var standings = Standing.of(entry, columns, asAt);
            var end = columns.end().flatMap(entry::period);
            overdue += standings.contains(Standing.REVIEW_OVERDUE) ? 1 : 0;
            if (end.isEmpty()) {
                noEnd += standings.isEmpty() ? 0 : 1;
                noDates += standings.isEmpty() ? 1 : 0;
            } else if (standings.contains(Standing.EXPIRED)) {
                ended.add(new Ending(row, end.get()));
            } else if (end.get().last().isAfter(limit)) {
                later.add(new Ending(row, end.get()));
            } else {
                soon.add(new Ending(row, end.get()));
            }
        }
        return new Ends(asAt, limit, sorted(ended), sorted(soon), sorted(later), noEnd, noDates, overdue);
    }

    private static List<View.Row> sorted(List<Ending> endings) {
        return endings.stream().sorted(Ending.ORDER).map(Ending::row).toList();
    }
}
