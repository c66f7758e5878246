package uk.openbook.validation.rules;

import java.time.LocalDate;
import java.util.List;
import uk.openbook.input.Row;
import uk.openbook.model.Column;
import uk.openbook.model.Finding;
import uk.openbook.model.Findings;
import uk.openbook.model.Register;

/** What the rules of a register find in a file. */
final class Checked {

    static final LocalDate RELEASE = LocalDate.parse("2018-11-29");

    private Checked() {
    }

    /** One row, with a cell for each column of the register. */
    static List<String> row(Register register, String... cells) {
        return row(register, RELEASE, cells);
    }

    static List<String> row(Register register, LocalDate release, String... cells) {
        return rows(register, release, List.of(List.of(cells)));
    }

    /** One row of a release that readers see from this day. */
    static List<String> published(Register register, LocalDate release, LocalDate firstDay, String... cells) {
        return rows(register, release, firstDay, List.of(List.of(cells)));
    }

    /** Rows from line 2 on. */
    static List<String> rows(Register register, LocalDate release, List<List<String>> rows) {
        return rows(register, release, release, rows);
    }

    private static List<String> rows(Register register, LocalDate release, LocalDate firstDay, List<List<String>> rows) {
        var findings = new Findings();
        var names = register.columns().stream().map(Column::name).toList();
        var header = Header.of(new Row("shares.csv", 1, 1, names), register, release, new Findings());
        var rules = new RegisterRules(register, header, release, firstDay);
        long line = 2;
        for (var cells : rows) {
            var row = new Row("shares.csv", line, line++, cells);
            rules.check(row, header.entry(row, "key"), findings);
        }
        return words(findings);
    }

    static List<String> header(Register register, LocalDate release, String... headings) {
        var findings = new Findings();
        Header.of(new Row("shares.csv", 1, 1, List.of(headings)), register, release, findings);
        return words(findings);
    }

    private static List<String> words(Findings findings) {
        return findings.sorted().stream().map(Finding::toString).toList();
    }
}
