package uk.openbook.cli;

import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import uk.openbook.model.Findings;

/** A row for each finding kept, for a spreadsheet. */
final class CsvReport implements Report {

    @Override
    public void write(Findings findings, Appendable out) throws IOException {
        var csv = CSVFormat.RFC4180;
        csv.printRecord(out, "severity", "code", "file", "line", "column", "problem", "remedy");
        for (var finding : findings.sorted()) {
            var place = finding.place();
            csv.printRecord(out, finding.severity().word(), finding.code(), place.file(),
                    place.line() == 0 ? "" : place.line(), place.detail(), finding.problem(), finding.remedy());
        }
    }
}
