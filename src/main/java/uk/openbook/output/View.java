package uk.openbook.output;

import java.util.List;
import java.util.Objects;
import uk.openbook.history.Timeline;
import uk.openbook.model.Register;

/** A list of entries with one thing in common, by register and newest first. */
public record View(List<Row> rows) {

    /** An entry in a list. */
    public record Row(Register register, Timeline timeline) {

        public Row {
            Objects.requireNonNull(register);
            Objects.requireNonNull(timeline);
        }
    }

    public View {
        rows = List.copyOf(rows);
    }

    /** How many rows of one register there are that its newest edition lists. */
    public long listed(Register register) {
        return rows.stream().filter(row -> row.register().equals(register) && row.timeline().listed()).count();
    }
}
