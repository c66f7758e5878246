package uk.openbook.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.openbook.history.Comparison;
import uk.openbook.model.Notices;
import uk.openbook.model.Release;
import uk.openbook.render.csv.CsvWriter;
import uk.openbook.render.download.ChangesCsv;
import uk.openbook.render.download.ChangesJson;

/** A form in which changes are told, in UTF-8. */
interface ChangesReport {

    /**
     * @param later up to which things changed
     * @param registers a comparison of each, also where no release between the two has the register
     * @param notices of all releases
     * @param baseUrl the address of the site
     */
    void write(Release later, List<Comparison> registers, Notices notices, String baseUrl, OutputStream out)
            throws IOException;

    /**
     * The forms by name. CSV and JSON are those of the files of changes that each release publishes; the CSV is for
     * programs, and has no guard against formulas.
     */
    static Map<String, ChangesReport> all() {
        return new TreeMap<>(Map.of(
                "text", (later, registers, notices, baseUrl, out) -> new ChangesText(out).write(registers),
                "csv", (later, registers, notices, baseUrl, out) -> ChangesCsv.write(registers, notices,
                        new CsvWriter(out)),
                "json", (later, registers, notices, baseUrl, out) -> ChangesJson.write(later, republished(registers),
                        notices, baseUrl, out)));
    }

    /** Those that have a new edition: a file of changes says nothing of the others. */
    private static List<Comparison> republished(List<Comparison> registers) {
        return registers.stream().filter(Comparison::isOfTwoEditions).toList();
    }
}
