package uk.openbook.render.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.openbook.cohort.Cohort;
import uk.openbook.cohort.Cohorts;
import uk.openbook.cohort.Reach;
import uk.openbook.model.Register;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.publication.View;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.render.csv.CsvWriter;

/**
 * Every listed entry of the registers that say what they cover, with whom it could include, as CSV: the columns of lists
 * that mix registers, then runs of days of birth in the form of ISO 8601, whether it could include school staff, and why
 * it may include others. Each entry is in as many lists as there are years in those runs, so this is their one file.
 */
public final class CohortCsvFiles implements Output {

    private static final List<String> COLUMNS = Stream.concat(ListCsvFiles.ACROSS.stream(),
            Stream.of("born", "school_staff", "not_known")).toList();

    /** For a day that is before any other. */
    private static final String OPEN = "..";

    private final Cohorts cohorts;

    public CohortCsvFiles(Cohorts cohorts) {
        this.cohorts = cohorts;
    }

    @Override
    public Stream<OutputFile> files(Publication publication) {
        if (!cohorts.exist()) {
            return Stream.empty();
        }
        return publication.newestRelease().stream().flatMap(release -> Stream.of(
                new OutputFile(Urls.COHORTS_CSV, out -> write(publication, out)),
                CsvwDocument.own(publication, new CsvwDocument.Csv(Urls.COHORTS_CSV, "Whom entries could include",
                        "Worked out from the datasets and years of each entry. An entry could include people born on the "
                                + "days in born, which does not mean that it does. " + CsvWriter.GUARDED,
                        release, Urls.COHORTS), schema -> {
                    var columns = schema.putArray("columns");
                    COLUMNS.forEach(name -> CsvwColumns.named(name, switch (name) {
                        case "url" -> "anyURI";
                        case "school_staff" -> "boolean";
                        default -> "string";
                    }, columns));
                })));
    }

    private void write(Publication publication, OutputStream out) throws IOException {
        try (var csv = CsvWriter.forSpreadsheets(out)) {
            csv.row(COLUMNS);
            for (var register : cohorts.registers()) {
                for (var row : publication.views().listed(register)) {
                    csv.row(cells(publication, register, row));
                }
            }
        }
    }

    private List<String> cells(Publication publication, Register register, View.Row row) {
        var reach = cohorts.reach(register, row.timeline().entry()).orElseThrow();
        var cells = new ArrayList<>(ListCsvFiles.cells(publication, row));
        cells.add(born(cohorts, reach));
        cells.add(Boolean.toString(reach.staff()));
        cells.add(cohorts.unknown(reach).stream().map(Reach.Unknown::words).collect(Collectors.joining("; ")));
        return cells;
    }

    private static String born(Cohorts cohorts, Reach reach) {
        return cohorts.runs(reach).stream()
                .map(run -> run.first().map(cohort -> cohort.first().toString()).orElse(OPEN) + "/"
                        + run.last().map(Cohort::last).orElseGet(cohorts::dayBeforeAll))
                .collect(Collectors.joining("; "));
    }
}
