package uk.openbook.validation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.openbook.input.Nearest;
import uk.openbook.input.Row;
import uk.openbook.model.Column;
import uk.openbook.model.Entry;
import uk.openbook.model.EntryKey;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.model.Register;
import uk.openbook.text.NormalizedText;
import uk.openbook.validation.privacy.Excerpt;

/** Which column of the definition stands where in a file. */
public final class Header {

    /** What spreadsheets put between cells in countries that write 1,5 for one and a half, and when they export text. */
    private static final Map<String, String> OTHER_SEPARATORS = new TreeMap<>(
            Map.of(";", "semicolons", "\t", "tabs", "\\|", "bars"));

    private static final Pattern UNSEEN = Pattern.compile("[\uFEFF\\p{Cntrl}&&[^\\s]]");

    /** Far more columns than anyone reads; each that is not known is compared with all that are. */
    private static final int MOST = 1000;

    /** How many headings a message gives. */
    private static final int HEADINGS_NAMED = 8;

    private final Entry.Layout layout;
    private final int[] positions;

    private Header(List<Column> columns, List<Integer> positions) {
        this.layout = new Entry.Layout(columns);
        this.positions = positions.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Reads the headings of a file: names, former names or titles. Unknown, missing and repeated ones become findings;
     * the columns that are known remain.
     *
     * @param release the date of the release, as columns come and go
     */
    public static Header of(Row row, Register register, LocalDate release, Findings findings) {
        return of(row, register, release, findings, findings, false);
    }

    /**
     * Reads the headings of a file that was published already. A column that is in it then was, whatever the definition
     * says now of its dates; one that the definition now demands was not.
     *
     * @param excused where a missing column goes that neither the key nor what publishes a row needs
     */
    public static Header ofSealed(Row row, Register register, LocalDate release, Findings findings,
            Findings excused) {
        return of(row, register, release, findings, excused, true);
    }

    private static Header of(Row row, Register register, LocalDate release, Findings findings, Findings excused,
            boolean sealed) {
        if (row.cells().size() > MOST) {
            findings.add(FindingCode.UNKNOWN_COLUMN, row.place(), "the file has " + row.cells().size()
                    + " columns, and may have " + MOST, "Delete those that " + register + " does not have");
            return new Header(List.of(), List.of());
        }
        var byHeading = register.byHeading();
        var columns = new ArrayList<Column>();
        var positions = new ArrayList<Integer>();
        if (row.cells().stream().noneMatch(heading -> byHeading.containsKey(clean(heading)))) {
            reportNone(row, register, findings);
            return new Header(columns, positions);
        }
        for (int i = 0; i < row.cells().size(); i++) {
            var heading = clean(row.cell(i));
            var column = Optional.ofNullable(byHeading.get(heading));
            if (column.isEmpty()) {
                unknown(row, i, heading, register, release, findings);
            } else if (!sealed && !column.get().isValidOn(release)) {
                outOfTime(row, i, column.get(), register, findings);
            } else if (columns.contains(column.get())) {
                repeated(row, i, heading, column.get(), findings);
            } else {
                columns.add(column.get());
                positions.add(i);
            }
        }
        var header = new Header(columns, positions);
        header.missing(row, register, release, findings, excused);
        return header;
    }

    /** Says why no heading is known: the file separates its cells in another way, or has no headings. */
    private static void reportNone(Row row, Register register, Findings findings) {
        var text = String.join(",", row.cells());
        for (var other : OTHER_SEPARATORS.entrySet()) {
            if (List.of(text.split(other.getKey())).stream()
                    .anyMatch(heading -> register.column(clean(heading)).isPresent())) {
                findings.add(FindingCode.MISSING_COLUMN, row.place(),
                        "the cells are separated by " + other.getValue() + ", and not by commas",
                        "Save it as CSV with commas; in Excel, as \"CSV UTF-8 (Comma delimited)\"");
                return;
            }
        }
        findings.add(FindingCode.MISSING_COLUMN, row.place(), "no cell of the row is a heading of " + register,
                "Make the first row the headings: " + register.columns().stream().limit(HEADINGS_NAMED).map(Column::name)
                        .collect(Collectors.joining(", "))
                        + (register.columns().size() > HEADINGS_NAMED ? " and the others" : ""));
    }

    /** Without the spaces that spreadsheets leave, and without what cannot be seen and is a finding of its own. */
    private static String clean(String heading) {
        return NormalizedText.spaced(UNSEEN.matcher(heading).replaceAll(""));
    }

    private static void unknown(Row row, int index, String heading, Register register, LocalDate release,
            Findings findings) {
        if (heading.isEmpty()) {
            findings.add(FindingCode.UNKNOWN_COLUMN, row.at(index, ""),
                    "the column has no heading", "Give it one, or delete the column");
            return;
        }
        var nearest = new Nearest();
        for (var column : register.columns()) {
            if (column.isValidOn(release)) {
                nearest.add(column.name(), column.name());
                column.titles().forEach(title -> nearest.add(title, column.name()));
            }
        }
        findings.add(FindingCode.UNKNOWN_COLUMN, row.at(index, Excerpt.unquoted(heading)),
                register + " has no such column",
                nearest.didYouMean(heading)
                        .orElse("Delete the column, or add it to data/registers/" + register + ".json"));
    }

    private static void outOfTime(Row row, int index, Column column, Register register, Findings findings) {
        findings.add(FindingCode.UNKNOWN_COLUMN, row.at(index, column.name()),
                "the column is only in releases" + Dates.words(column.from(), column.until()),
                "Delete the column, or correct its openbook:from and openbook:until in data/registers/" + register
                        + ".json");
    }

    private static void repeated(Row row, int index, String heading, Column column, Findings findings) {
        findings.add(FindingCode.REPEATED_COLUMN, row.at(index, column.name()),
                "the heading " + Excerpt.of(heading) + " gives the column a second time",
                "Delete or rename one of the two");
    }

    private void missing(Row row, Register register, LocalDate release, Findings findings, Findings excused) {
        for (var column : register.columns()) {
            boolean needed = isNeeded(column, register);
            if ((needed || column.required()) && column.isValidOn(release) && !has(column)) {
                (needed ? findings : excused).add(FindingCode.MISSING_COLUMN, row.without(column.name()),
                        "the column is missing", "Add it with the heading " + column.name());
            }
        }
    }

    /** Without its key no row is known, and without the column that publishes rows all would be held back. */
    private static boolean isNeeded(Column column, Register register) {
        return register.key().fallback().isEmpty() && register.key().columns().contains(column)
                || register.publishedWhen().filter(published -> published.column().equals(column)).isPresent();
    }

    /** The known columns in the file's order. */
    public List<Column> columns() {
        return layout.columns();
    }

    public boolean has(Column column) {
        return layout.position(column) >= 0;
    }

    /** The cells of the known columns. */
    public List<String> cells(Row row) {
        var cells = new ArrayList<String>(positions.length);
        for (int position : positions) {
            cells.add(row.cell(position));
        }
        return cells;
    }

    /** A row as an entry. */
    public Entry entry(Row row, String key) {
        return entry(row, EntryKey.of(key));
    }

    /** A row as an entry. */
    public Entry entry(Row row, EntryKey key) {
        return new Entry(layout, key, cells(row));
    }

    /** Where a row's cell of the n-th known column begins. */
    Place place(Row row, int index) {
        return row.at(positions[index], layout.columns().get(index).name());
    }

    /** Where a row's cell in a column begins; the row where the file has no such column. */
    public Place place(Row row, Column column) {
        int index = layout.position(column);
        return index < 0 ? row.without(column.name()) : place(row, index);
    }

    @Override
    public String toString() {
        return String.join(",", layout.columns().stream().map(Column::name).toList());
    }
}
