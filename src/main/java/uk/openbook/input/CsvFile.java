package uk.openbook.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import uk.openbook.model.Findings;

/** A CSV file as RFC 4180 has it, in UTF-8 with or without a byte-order mark, read row by row. */
public final class CsvFile {

    // Lenient, because the watched reader finds the same faults with their place and goes on where that is safe.
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
            .setIgnoreEmptyLines(false)
            .setTrailingData(true)
            .setLenientEof(true)
            .get();

    private CsvFile() {
    }

    /** What is done with the rows. */
    public interface Rows {

        /**
         * The first row, with the headings as they stand in the file.
         *
         * @return whether to read the rows
         */
        boolean header(Row header);

        /** A further row, with as many cells as there are headings. */
        void row(Row row);
    }

    /**
     * Reads a file; what is wrong with it becomes findings. Lines without text are skipped, and so are rows of blank
     * cells at the end of the file, which spreadsheets leave there.
     *
     * @param site the site folder
     * @param file path from there, with forward slashes; it must exist
     * @return whether the file was read to its end: it is UTF-8, has headings that {@code rows} accepts, and its quotes
     *     close; rows that have too few or too many cells are findings and are left out
     */
    public static boolean read(Path site, String file, Findings findings, Rows rows) {
        if (!Utf8.check(site, file, findings)) {
            return false;
        }
        try (var in = Files.newInputStream(site.resolve(file));
                var reader = new WatchedReader(Utf8.reader(in));
                var parser = FORMAT.parse(reader)) {
            return read(parser, reader, new RowFilter(file, findings, rows));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static boolean read(CSVParser parser, WatchedReader reader, RowFilter filter) {
        var records = parser.iterator();
        while (true) {
            // The line that the parser counts is the last one it has finished.
            long line = parser.getCurrentLineNumber() + 1;
            if (!records.hasNext()) {
                return filter.end();
            }
            var next = records.next();
            if (!filter.accept(line, next.getRecordNumber(), List.of(next.values()), reader.faults())) {
                return false;
            }
        }
    }
}
