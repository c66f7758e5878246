package uk.openbook.render.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.openbook.model.Column;
import uk.openbook.model.Datatype;
import uk.openbook.model.Entry;
import uk.openbook.model.Period;
import uk.openbook.model.Register;
import uk.openbook.model.Standing;
import uk.openbook.publication.InWords;

/**
 * The dates of a share in their order, with where it stands at the newest release among them. Only of a register that
 * says by its dates whether sharing goes on.
 */
final class Milestones {

    private final Register register;
    private final Register.Status status;
    private final List<Column> dates;

    private Milestones(Register register, Register.Status status) {
        this.register = register;
        this.status = status;
        this.dates = register.columns().stream().filter(this::isDate).toList();
    }

    /** Empty of a register whose entries are no shares. */
    static Optional<Milestones> of(Register register) {
        return register.status().map(columns -> new Milestones(register, columns));
    }

    /** The years of the data are no dates of the share. */
    private boolean isDate(Column column) {
        var kind = column.datatype().kind();
        return (kind == Datatype.Kind.DATE || kind == Datatype.Kind.PERIOD) && !column.isList()
                && register.coverage().stream().noneMatch(coverage -> coverage.from().filter(column::equals).isPresent()
                        || coverage.to().filter(column::equals).isPresent());
    }

    private record Dated(LocalDate order, Milestone milestone) {
    }

    /** Whether the timeline of an entry shows the date in a column. */
    boolean shows(Entry entry, Column column) {
        return dates.contains(column) && entry.period(column).isPresent();
    }

    /**
     * Nothing where no date is published.
     *
     * @param asAt the day of the newest release; empty for an entry that it does not list, of which nothing is known then
     */
    List<Milestone> of(Entry entry, Optional<LocalDate> asAt) {
        var dated = new ArrayList<Dated>();
        for (var column : dates) {
            entry.period(column).ifPresent(period -> dated.add(new Dated(order(column, period),
                    new Milestone(InWords.period(period), column.title(), false))));
        }
        if (dated.isEmpty()) {
            return List.of();
        }
        // On one day, the release comes after what happened.
        asAt.ifPresent(day -> dated.add(new Dated(day, new Milestone(InWords.date(day), standing(entry, day), true))));
        dated.sort(Comparator.comparing(Dated::order));
        return dated.stream().map(Dated::milestone).toList();
    }

    /** Of a date that is published in part, the start has come with its first day and the rest with the last. */
    private LocalDate order(Column column, Period period) {
        return status.start().filter(column::equals).isPresent() ? period.first() : period.last();
    }

    private String standing(Entry entry, LocalDate asAt) {
        var standings = Standing.of(entry, status, asAt);
        if (standings.isEmpty()) {
            return "Start and end not published";
        }
        if (standings.contains(Standing.EXPIRED)) {
            return "Ended" + before(status.end(), entry, asAt);
        }
        return (standings.contains(Standing.NOT_STARTED) ? "Not started yet" : "Still running")
                + (standings.contains(Standing.NO_END_DATE) ? ", no end date published" : "")
                + overdue(standings, entry, asAt);
    }

    private String overdue(Set<Standing> standings, Entry entry, LocalDate asAt) {
        return standings.contains(Standing.REVIEW_OVERDUE)
                ? ", review due" + before(status.review(), entry, asAt) : "";
    }

    /** For example {@code 7 months before}; a date that is published in part has passed, and no one knows how long. */
    private static String before(Optional<Column> column, Entry entry, LocalDate asAt) {
        return column.flatMap(entry::period).filter(period -> period.precision() == Period.Precision.DAY)
                .map(period -> " " + between(period.last(), asAt) + " before").orElse(" before then");
    }

    private static String between(LocalDate from, LocalDate to) {
        long months = ChronoUnit.MONTHS.between(from, to);
        if (months == 0) {
            return counted(ChronoUnit.DAYS.between(from, to), "day");
        }
        return months < 12 ? counted(months, "month")
                : counted(months / 12, "year") + (months % 12 == 0 ? "" : " and " + counted(months % 12, "month"));
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
