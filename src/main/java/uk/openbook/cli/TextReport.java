package uk.openbook.cli;

import java.io.IOException;
import uk.openbook.model.Findings;
import uk.openbook.publication.InWords;

/** Writes a line for each finding, one for all findings of a kind in a column, and a line with their number. */
final class TextReport implements Report {

    @Override
    public void write(CheckResult result, Appendable out) throws IOException {
        write(result.findings(), out);
    }

    /** Writes findings alone, as a build prints them. */
    static void write(Findings findings, Appendable out) throws IOException {
        boolean shortened = false;
        for (var group : FindingGroup.of(findings)) {
            out.append(group.first().isError() ? "" : "warning: ").append(group.toString()).append('\n');
            shortened |= group.isShortened();
        }
        for (var more : findings.leftOut().entrySet()) {
            out.append("and ").append(InWords.number(more.getValue())).append(" more [")
                    .append(more.getKey().toString()).append("]\n");
        }
        if (shortened) {
            out.append("The csv, json and html reports of check have every place (such as: check --format html "
                    + "-o findings.html)\n");
        }
        out.append(Report.summary(findings)).append('\n');
    }
}
