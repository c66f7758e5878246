package uk.openbook.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.openbook.history.Timeline;
import uk.openbook.model.Code;
import uk.openbook.model.CodeList;
import uk.openbook.model.Column;
import uk.openbook.model.Datatypes;
import uk.openbook.model.Entry;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.publication.View;

/** A register of shares with datasets and years, for tests. */
final class Shares {

    static final CodeList DATASETS = new CodeList("datasets", List.of(
            code("KS2", Map.of("data_subjects", "pupils", "first_year", "6", "last_year", "6", "from", "1995/96")),
            code("KS4", Map.of("data_subjects", "pupils", "first_year", "11", "last_year", "11", "from", "2001/02")),
            code("HESA", Map.of("data_subjects", "learners", "first_year", "14", "from", "1994/95")),
            code("SWC", Map.of("data_subjects", "workforce", "from", "2010/11")),
            code("OTHER", Map.of())));

    private static final Column KEY = Column.text("key");
    private static final Column SETS = column("datasets", Datatypes.of("string"), Optional.of(";"),
            Optional.of(DATASETS));
    private static final Column SUBJECTS = column("subjects", Datatypes.of("string"), Optional.of(";"),
            Optional.empty());
    private static final Column FROM = column("from", Datatypes.of("academic-year"), Optional.empty(), Optional.empty());
    private static final Column TO = column("to", Datatypes.of("academic-year"), Optional.empty(), Optional.empty());
    private static final Entry.Layout LAYOUT = new Entry.Layout(List.of(KEY, SETS, SUBJECTS, FROM, TO));

    static final Register REGISTER = register(Optional.of(new Register.Coverage(Optional.of(FROM), Optional.of(TO),
            Optional.of(SETS), Optional.of(SUBJECTS))));

    private static final Release RELEASE = new Release("2018-11-29", LocalDate.of(2018, 11, 29), "", Instant.EPOCH, "");

    private Shares() {
    }

    static Register register(Optional<Register.Coverage> coverage) {
        return new Register("shares", "Shares", "", new Register.CountedAs("share", "shares"), LAYOUT.columns(),
                new Register.Key(List.of(KEY), List.of()), List.of(), Optional.empty(), List.of(), Optional.empty(),
                coverage, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    static Code code(String code, Map<String, String> details) {
        return new Code(code, code, "", code, Optional.empty(), Optional.empty(), List.of(), details);
    }

    private static Column column(String name, uk.openbook.model.Datatype datatype, Optional<String> separator,
            Optional<CodeList> codes) {
        return new Column(name, List.of(), "", datatype, false, separator, codes, List.of(), Optional.empty(), false,
                false, Optional.empty(), Optional.empty(), List.of());
    }

    /** @param cells key, datasets, subjects, first and last year, separated by commas */
    static Entry entry(String cells) {
        var all = List.of(cells.split(",", -1));
        return new Entry(LAYOUT, all.get(0), all);
    }

    static List<View.Row> rows(String... rows) {
        return Stream.of(rows).map(Shares::entry)
                .map(entry -> new View.Row(REGISTER, new Timeline(RELEASE, RELEASE, true, entry))).toList();
    }
}
