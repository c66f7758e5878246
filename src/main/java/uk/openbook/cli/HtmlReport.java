package uk.openbook.cli;

import java.io.IOException;
import uk.openbook.model.Finding;
import uk.openbook.model.Findings;
import uk.openbook.output.InWords;

/** A page that stands on its own, for staff who would rather read a table than a terminal. */
final class HtmlReport implements Report {

    private static final String STYLE = "body{font:1rem/1.5 sans-serif;margin:2rem;max-width:75rem}"
            + "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.5rem;"
            + "border-bottom:1px solid #b1b4b6}code{overflow-wrap:anywhere}";

    @Override
    public void write(Findings findings, Appendable out) throws IOException {
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>Findings</title>\n<style>").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n")
                .append("<h1>Findings</h1>\n<p>").append(Report.summary(findings)).append("</p>\n");
        if (!findings.isEmpty()) {
            writeTable(findings, out);
        }
        out.append("</main>\n</body>\n</html>\n");
    }

    private static void writeTable(Findings findings, Appendable out) throws IOException {
        out.append("<table>\n<thead><tr><th scope=\"col\">Severity</th><th scope=\"col\">Where</th>")
                .append("<th scope=\"col\">What is wrong</th><th scope=\"col\">What to do</th>")
                .append("<th scope=\"col\">Check</th></tr></thead>\n<tbody>\n");
        for (var finding : findings.sorted()) {
            writeRow(finding, out);
        }
        out.append("</tbody>\n</table>\n");
        for (var more : findings.leftOut().entrySet()) {
            out.append("<p>And ").append(InWords.number(more.getValue())).append(" more <code>")
                    .append(more.getKey().toString()).append("</code></p>\n");
        }
    }

    private static void writeRow(Finding finding, Appendable out) throws IOException {
        out.append("<tr><td>").append(finding.severity().word())
                .append("</td><td><code>").append(escaped(finding.place().toString()))
                .append("</code></td><td>").append(escaped(finding.problem()))
                .append("</td><td>").append(escaped(finding.remedy()))
                .append("</td><td><code>").append(finding.code().toString()).append("</code></td></tr>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
