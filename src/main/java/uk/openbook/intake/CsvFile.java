package uk.openbook.intake;

import java.nio.file.Path;
import uk.openbook.model.Findings;

/** A CSV file as RFC 4180 has it, in UTF-8 with or without a byte-order mark, read row by row. */
public final class CsvFile {

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
     * Reads a file; what is wrong with it becomes findings.
     *
     * @param site the site folder
     * @param file path from there, with forward slashes; it must exist
     * @return whether the file was read to its end: it is UTF-8, has headings that {@code rows} accepts, and its quotes
     *     close; rows that have too few or too many cells are findings and are left out
     */
    public static boolean read(Path site, String file, Findings findings, Rows rows) {
        throw new UnsupportedOperationException();
    }
}
