package uk.openbook.cli;

import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import uk.openbook.model.Findings;

/** A row for each finding kept, for a spreadsheet. */
final class CsvReport implements Report {

    @Override
    public void write(Findings findings, Appendable out) throws IOException {
        var csv = CSVFormat.RFC4180;
        csv.printRecord(out, "file", "line", "row", "column_letters", "column", "key", "code", "severity", "problem",
                "remedy");
        for (var finding : findings.sorted()) {
            var place = finding.place();
            csv.printRecord(out, place.file(), number(place.line()), number(place.row()), place.columnLetters(),
                    place.detail(), place.key(), finding.code(), finding.severity().word(), finding.problem(),
                    finding.remedy());
        }
    }

    private static String number(long number) {
        return number == 0 ? "" : String.valueOf(number);
    }
}
