package uk.openbook.cli;

import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import uk.openbook.publication.InWords;

/** Writes a row for each finding, for a spreadsheet, and one for each code of which findings were left out. */
final class CsvReport implements Report {

    @Override
    public void write(CheckResult result, Appendable out) throws IOException {
        var findings = result.findings();
        var csv = CSVFormat.RFC4180;
        csv.printRecord(out, "file", "line", "row", "column_letters", "column", "key", "code", "severity", "problem",
                "remedy");
        for (var finding : findings.sorted()) {
            var place = finding.place();
            csv.printRecord(out, place.file(), number(place.line()), number(place.row()), place.columnLetters(),
                    place.detail(), place.key(), finding.code(), finding.severity().word(), finding.problem(),
                    finding.remedy());
        }
        for (var more : findings.leftOut().entrySet()) {
            csv.printRecord(out, "", "", "", "", "", "", more.getKey(), "", InWords.number(more.getValue())
                    + " more findings of this code are left out of this report",
                    "Correct those that are in it, and check again");
        }
    }

    private static String number(long number) {
        return number == 0 ? "" : String.valueOf(number);
    }
}
