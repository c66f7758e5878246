package uk.openbook.render.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.openbook.model.Period;
import uk.openbook.model.Register;
import uk.openbook.publication.Publication;
import uk.openbook.publication.View;

/**
 * Every entry ever published, numbered: undated ones first, then by date, the newest last; so that the newest first are
 * the highest numbers first, and a span of dates is a span of numbers.
 */
final class Documents {

    private final View.Row[] rows;
    private final int undated;

    private record Dated(View.Row row, int register, long day) {

        /** As lists show them: newest first, undated last, then by register and key. */
        private static final Comparator<Dated> NEWEST_FIRST = Comparator.comparingLong(Dated::day).reversed()
                .thenComparingInt(Dated::register).thenComparing(dated -> dated.row.timeline().key());
    }

    private Documents(View.Row[] rows, int undated) {
        this.rows = rows;
        this.undated = undated;
    }

    static Documents of(Publication publication) {
        var all = new ArrayList<Dated>();
        var registers = publication.registers();
        for (int i = 0; i < registers.size(); i++) {
            var register = registers.get(i);
            int ordinal = i;
            rows(publication, register).forEach(row -> all.add(new Dated(row, ordinal, date(row)
                    .map(Period::first).map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE))));
        }
        all.sort(Dated.NEWEST_FIRST);
        var rows = new View.Row[all.size()];
        int undated = 0;
        for (int i = 0; i < rows.length; i++) {
            rows[rows.length - 1 - i] = all.get(i).row();
            undated += all.get(i).day() == Long.MIN_VALUE ? 1 : 0;
        }
        return new Documents(rows, undated);
    }

    private static Stream<View.Row> rows(Publication publication, Register register) {
        return Stream.concat(publication.views().listed(register).stream(), publication.history(register).timelines()
                .filter(timeline -> !timeline.listed()).map(timeline -> new View.Row(register, timeline)));
    }

    /** The date of an entry. */
    static Optional<Period> date(View.Row row) {
        return row.register().date().flatMap(row.timeline().entry()::period);
    }

    int size() {
        return rows.length;
    }

    /** How many are still listed. */
    int listed() {
        return (int) Arrays.stream(rows).filter(row -> row.timeline().listed()).count();
    }

    /** How many have no date; these are the first. */
    int undated() {
        return undated;
    }

    View.Row get(int number) {
        return rows[number];
    }

    List<View.Row> all() {
        return List.of(rows);
    }
}
