package uk.openbook.publication;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.openbook.model.Column;
import uk.openbook.model.Datatype;
import uk.openbook.model.Register;

/**
 * The columns that a list of a register's entries shows, on its pages and in its CSV.
 *
 * @param beside the column beside the title; empty where the register has none
 * @param figures counts
 * @param date empty where the title has it already
 * @param end the date on which sharing ends; only in lists that show it
 * @param afterwards what became of the data after that; only in lists that show it
 * @param status whether the status is shown, as at the newest release
 */
public record ListColumns(Optional<Column> beside, List<Column> figures, Optional<Column> date, Optional<Column> end,
        List<Column> afterwards, boolean status) {

    /** How many figures a list shows beside the title at most, so that it fits a page. */
    private static final int MOST_FIGURES = 6;

    public ListColumns {
        figures = List.copyOf(figures);
        afterwards = List.copyOf(afterwards);
    }

    public static ListColumns of(Register register, ListKind kind) {
        boolean ends = kind == ListKind.ENDS;
        var status = register.status();
        return new ListColumns(
                kind == ListKind.DATASETS ? register.coverage().flatMap(Register.Coverage::datasets)
                        : register.organisations().stream().findFirst(),
                register.columns().stream().filter(column -> column.datatype().kind() == Datatype.Kind.COUNT_OR_MARKER)
                        .limit(MOST_FIGURES).toList(),
                register.date().filter(column -> !ends && !register.titleColumns().contains(column)),
                kind == ListKind.ORGANISATIONS ? Optional.empty() : status.flatMap(Register.Status::end),
                ends ? status.map(Register.Status::afterwards).orElse(List.of()) : List.of(),
                !ends && (status.isPresent() || register.revision().isPresent()));
    }

    /** Every column beside the title, in the order in which they are shown; the status comes after them. */
    public List<Column> all() {
        return Stream.of(beside.stream(), figures.stream(), date.stream(), end.stream(), afterwards.stream())
                .flatMap(columns -> columns).toList();
    }
}
