package uk.openbook.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;

/** A CSV file whose headings are known beforehand, such as a code list or the waivers, held in memory. */
public final class Sheet {

    private final List<String> headings;
    private final List<Line> lines;

    private Sheet(List<String> headings, List<Line> lines) {
        this.headings = List.copyOf(headings);
        this.lines = List.copyOf(lines);
    }

    /**
     * Reads a sheet. A heading that is missing, unknown or repeated is a finding, and then no line is read. A file that
     * is not there is a sheet without lines.
     *
     * @param required headings that the file must have
     * @param optional headings that it may have
     * @param othersAllowed whether it may have any others
     * @param code the code of the findings about headings
     */
    public static Sheet read(Path site, String file, List<String> required, List<String> optional,
            boolean othersAllowed, Findings findings, FindingCode code) {
        throw new UnsupportedOperationException();
    }

    /** The headings in the file's order. */
    public List<String> headings() {
        return headings;
    }

    /** The rows in the file's order. */
    public List<Line> lines() {
        return lines;
    }

    /** One row, by heading. */
    public static final class Line {

        private final Row row;
        private final Map<String, Integer> positions;

        Line(Row row, Map<String, Integer> positions) {
            this.row = row;
            this.positions = positions;
        }

        /** The cell under a heading, without white space around it; empty where the file has no such heading. */
        public String text(String heading) {
            var position = positions.get(heading);
            return position == null ? "" : row.cell(position).strip();
        }

        /** Where that cell begins; the row where the file has no such heading. */
        public Place at(String heading) {
            var position = positions.get(heading);
            return position == null ? row.place() : row.at(position, heading);
        }

        /** The whole row. */
        public Place place() {
            return row.place();
        }
    }
}
