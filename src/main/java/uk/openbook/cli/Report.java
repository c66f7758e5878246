package uk.openbook.cli;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import uk.openbook.model.Findings;
import uk.openbook.publication.InWords;

/** A form in which findings are told. */
interface Report {

    /** Writes the findings, by file, line, column and code, and how many there are and were left out. */
    void write(CheckResult result, Appendable out) throws IOException;

    /** The forms by name; a new one is a class and a line here. */
    static Map<String, Report> all() {
        return new TreeMap<>(Map.of(
                "text", new TextReport(),
                "json", new JsonReport(),
                "csv", new CsvReport(),
                "html", new HtmlReport()));
    }

    /** {@code 2 errors, 1 warning}. */
    static String summary(Findings findings) {
        return counted(findings.errors(), "error") + ", " + counted(findings.warnings(), "warning");
    }

    private static String counted(int count, String word) {
        return InWords.count(count, word, word + "s");
    }
}
