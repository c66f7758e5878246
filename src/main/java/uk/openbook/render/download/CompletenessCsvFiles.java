package uk.openbook.render.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import uk.openbook.history.History;
import uk.openbook.model.Edition;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.publication.completeness.Completeness;
import uk.openbook.publication.completeness.Filled;
import uk.openbook.publication.completeness.Tally;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.render.csv.CsvWriter;

/** How many entries of each register have each of its columns published, in all and by year, as CSV. */
public final class CompletenessCsvFiles implements Output {

    private static final List<String> COLUMNS = List.of("register", "column", "title", "year", "entries", "asked",
            "published", "markers", "redacted", "blank");
    private static final List<String> WORDS = List.of("register", "column", "title", "year");

    private static final String ALL = "all";
    private static final String UNDATED = "undated";

    @Override
    public Stream<OutputFile> files(Publication publication) {
        if (editions(publication).findAny().isEmpty()) {
            return Stream.empty();
        }
        return publication.newestRelease().stream().flatMap(release -> Stream.of(
                new OutputFile(Urls.COMPLETENESS_CSV, out -> write(publication, out)),
                CsvwDocument.own(publication, new CsvwDocument.Csv(Urls.COMPLETENESS_CSV,
                        "How much of each column is published", "Of the entries in the newest edition of each register, by "
                                + "the year of the entry. Entries that are asked for a column, or have it without being "
                                + "asked, are those with something published, a marker or a redaction, and those where "
                                + "it is blank. " + CsvWriter.GUARDED, release, Urls.COMPLETENESS), schema -> {
                    var columns = schema.putArray("columns");
                    COLUMNS.forEach(name -> CsvwColumns.named(name, WORDS.contains(name) ? "string"
                            : "nonNegativeInteger", columns));
                })));
    }

    private static Stream<Edition> editions(Publication publication) {
        return publication.histories().values().stream().map(History::newest).flatMap(edition -> edition.stream())
                .filter(edition -> edition.entries().size() > 0);
    }

    private static void write(Publication publication, OutputStream out) throws IOException {
        try (var csv = CsvWriter.forSpreadsheets(out)) {
            csv.row(COLUMNS);
            for (var edition : editions(publication).toList()) {
                for (var column : Completeness.of(edition).columns()) {
                    csv.row(cells(edition, column, ALL, column.all()));
                    for (var year : column.byYear().entrySet()) {
                        csv.row(cells(edition, column, year(year.getKey()), year.getValue()));
                    }
                }
            }
        }
    }

    private static String year(int year) {
        return year == Completeness.UNDATED ? UNDATED : Integer.toString(year);
    }

    private static List<String> cells(Edition edition, Completeness.OfColumn column, String year, Tally tally) {
        return List.of(edition.register().id(), column.column().name(), column.column().title(), year,
                Integer.toString(tally.entries()), Integer.toString(tally.asked()),
                Integer.toString(tally.of(Filled.PUBLISHED)), Integer.toString(tally.of(Filled.MARKER)),
                Integer.toString(tally.of(Filled.REDACTED)), Integer.toString(tally.of(Filled.BLANK)));
    }
}
