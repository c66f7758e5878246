package uk.openbook.cli;

import java.io.IOException;
import uk.openbook.model.Findings;
import uk.openbook.output.InWords;

/** A line for each finding, and a line with their number. */
final class TextReport implements Report {

    @Override
    public void write(Findings findings, Appendable out) throws IOException {
        for (var finding : findings.sorted()) {
            out.append(finding.isError() ? "" : "warning: ").append(finding.toString()).append('\n');
        }
        for (var more : Report.notKept(findings).entrySet()) {
            out.append("and ").append(InWords.number(more.getValue())).append(" more [")
                    .append(more.getKey().toString()).append("]\n");
        }
        out.append(Report.summary(findings)).append('\n');
    }
}
