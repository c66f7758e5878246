package uk.openbook.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.text.Comments;

/** A CSV file whose headings are known beforehand, such as a code list or the waivers, held in memory. */
public final class Sheet {

    private final List<String> headings;
    private final List<Line> lines;

    private Sheet(List<String> headings, List<Line> lines) {
        this.headings = List.copyOf(headings);
        this.lines = List.copyOf(lines);
    }

    /**
     * Reads a sheet. A heading that is missing, unknown, repeated or blank is a finding, and then no line is read. A
     * file that is not there is a sheet without headings and lines. A cell that is longer than {@link TextLimit} allows
     * is a finding, and its row is not read.
     *
     * @param site the site folder
     * @param file path from there, with forward slashes
     * @param required headings that the file must have
     * @param optional headings that it may have
     * @param othersAllowed whether it may have any others
     * @param code the code of the findings about headings
     */
    public static Sheet read(Path site, String file, List<String> required, List<String> optional,
            boolean othersAllowed, Findings findings, FindingCode code) {
        if (!Files.isRegularFile(site.resolve(file))) {
            return new Sheet(List.of(), List.of());
        }
        var known = new LinkedHashSet<>(required);
        known.addAll(optional);
        var lines = new Lines(required, List.copyOf(known), othersAllowed, findings, code);
        CsvFile.read(site, file, findings, lines);
        return new Sheet(List.copyOf(lines.positions.keySet()), lines.lines);
    }

    /** The headings in the file's order. */
    public List<String> headings() {
        return headings;
    }

    /** The rows in the file's order. */
    public List<Line> lines() {
        return lines;
    }

    /** Adds a warning for each cell with a comment, which {@link Line#text} leaves out. */
    public void reportComments(Findings findings) {
        lines.forEach(line -> headings.stream().filter(heading -> !Comments.in(line.written(heading)).isEmpty())
                .forEach(heading -> findings.add(FindingCode.COMMENT_LEFT_OUT, line.at(heading),
                        "the comment in the cell is not published", "Leave it so, or take it out")));
    }

    /** One row, by heading. */
    public static final class Line {

        private final Row row;
        private final Map<String, Integer> positions;

        private Line(Row row, Map<String, Integer> positions) {
            this.row = row;
            this.positions = positions;
        }

        /**
         * The cell under a heading, without comments and without white space around it; empty where the file has no such
         * heading.
         */
        public String text(String heading) {
            return Comments.without(written(heading));
        }

        /** The same with its comments. */
        public String written(String heading) {
            var position = positions.get(heading);
            return position == null ? "" : row.cell(position).strip();
        }

        /** Where that cell begins; the row where the file has no such heading. */
        public Place at(String heading) {
            var position = positions.get(heading);
            return position == null ? row.without(heading) : row.at(position, heading);
        }

        /** The whole row. */
        public Place place() {
            return row.place();
        }
    }

    /** Gathers the lines of a file whose headings are in order. */
    private static final class Lines implements CsvFile.Rows {

        private final List<String> required;
        private final List<String> known;
        private final boolean othersAllowed;
        private final Findings findings;
        private final FindingCode code;
        private final Map<String, Integer> positions = new LinkedHashMap<>();
        private final List<Line> lines = new ArrayList<>();

        private Lines(List<String> required, List<String> known, boolean othersAllowed, Findings findings,
                FindingCode code) {
            this.required = required;
            this.known = known;
            this.othersAllowed = othersAllowed;
            this.findings = findings;
            this.code = code;
        }

        @Override
        public boolean header(Row header) {
            boolean sound = true;
            for (int i = 0; i < header.cells().size(); i++) {
                sound &= isSound(header.cells().get(i).strip(), i, header);
            }
            for (var heading : required) {
                if (!positions.containsKey(heading)) {
                    findings.add(code, header.without(heading), "the column is missing",
                            "Add a column with the heading '" + heading + "'");
                    sound = false;
                }
            }
            return sound;
        }

        private boolean isSound(String heading, int index, Row header) {
            if (heading.isEmpty()) {
                findings.add(code, header.at(index, ""), "the column has no heading",
                        "Give it one, or delete the column");
                return false;
            }
            if (positions.putIfAbsent(heading, index) != null) {
                findings.add(code, header.at(index, heading), "the heading stands twice",
                        "Delete one of the two columns");
                return false;
            }
            if (!othersAllowed && !known.contains(heading)) {
                findings.add(code, header.at(index, heading), "there is no such column in this file",
                        Nearest.of(known).to(heading)
                                .map(name -> "Call it '" + name + "', or delete the column")
                                .orElse("Delete the column; the file may have " + String.join(", ", known)));
                return false;
            }
            return true;
        }

        @Override
        public void row(Row row) {
            boolean allowed = true;
            for (var position : positions.entrySet()) {
                allowed &= TextLimit.allows(row.cell(position.getValue()),
                        () -> row.at(position.getValue(), position.getKey()), findings);
            }
            if (allowed) {
                lines.add(new Line(row, positions));
            }
        }
    }
}
