package uk.openbook.render.download.ods;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import uk.openbook.model.Column;
import uk.openbook.model.Entry;
import uk.openbook.model.Period;
import uk.openbook.model.Value;

/**
 * Writes a sheet with one table that begins in its first cell, with one row of headings that is marked as such.
 * Numbers, whole dates and yes or no are of their types; all else is text, which no program takes for a formula.
 */
final class Sheet {

    private static final String STYLE = "table:style-name";
    private static final Pattern LINES = Pattern.compile("\r\n|\r|\n");
    /** As many digits as spreadsheet programs keep. */
    private static final int DIGITS = 15;
    /** Earlier dates differ from one program to another. */
    private static final LocalDate FIRST_DATE = LocalDate.of(1900, 3, 1);

    private final Xml xml;

    Sheet(Xml xml) {
        this.xml = xml;
    }

    /** Begins the sheet with the headings of its table, no two alike. */
    void start(String name, List<String> headings) throws IOException {
        xml.start("table:table", "table:name", name, "table:style-name", "sheet");
        xml.empty("table:table-column", "table:style-name", "column", "table:default-cell-style-name", "text",
                "table:number-columns-repeated", Integer.toString(headings.size()));
        xml.start("table:table-header-rows");
        startRow();
        for (var heading : headings) {
            text(heading, "heading");
        }
        endRow();
        xml.end();
    }

    void startRow() throws IOException {
        xml.text("\n").start("table:table-row", "table:style-name", "row");
    }

    void endRow() throws IOException {
        xml.end();
    }

    void end() throws IOException {
        xml.text("\n").end().text("\n");
    }

    void textRow(List<String> cells) throws IOException {
        startRow();
        for (var cell : cells) {
            text(cell);
        }
        endRow();
    }

    /** @param texts the columns whose numbers are texts */
    void row(Entry entry, List<Column> columns, Set<Column> texts) throws IOException {
        startRow();
        for (var column : columns) {
            cell(entry, column, texts.contains(column));
        }
        endRow();
    }

    private void cell(Entry entry, Column column, boolean isText) throws IOException {
        if (entry.isBlank(column) && !entry.isRedacted(column)) {
            xml.empty("table:table-cell");
            return;
        }
        var text = entry.text(column);
        var value = isText || entry.isRedacted(column) || column.isList() ? Optional.<Value>empty()
                : column.datatype().parse(text.strip());
        if (value.orElse(null) instanceof Value.Number number && isKept(number.number())) {
            typed(text, "float", "office:value", number.number().toPlainString());
        } else if (value.orElse(null) instanceof Value.Truth truth) {
            typed(text, "boolean", "office:boolean-value", Boolean.toString(truth.value()));
        } else if (value.orElse(null) instanceof Period period && isWholeDate(period)) {
            typed(period.toString(), "date", "office:date-value", period.toString(), STYLE, "date");
        } else {
            text(text);
        }
    }

    private static boolean isKept(BigDecimal number) {
        return number.stripTrailingZeros().precision() <= DIGITS;
    }

    private static boolean isWholeDate(Period period) {
        return period.precision() == Period.Precision.DAY && !period.first().isBefore(FIRST_DATE);
    }

    /** @param more attributes of the cell, names followed by values */
    private void typed(String text, String type, String attribute, String value, String... more) throws IOException {
        var attributes = new ArrayList<>(List.of("office:value-type", type, attribute, value));
        attributes.addAll(List.of(more));
        xml.start("table:table-cell", attributes.toArray(String[]::new));
        xml.start("text:p").text(text.strip()).end();
        xml.end();
    }

    /** A cell in another style than that of the column. */
    void text(String text, String style) throws IOException {
        text(text, "office:value-type", "string", STYLE, style);
    }

    void text(String text) throws IOException {
        if (text.isEmpty()) {
            xml.empty("table:table-cell");
        } else {
            text(text, "office:value-type", "string");
        }
    }

    private void text(String text, String... attributes) throws IOException {
        xml.start("table:table-cell", attributes);
        boolean first = true;
        for (var line : LINES.split(text, -1)) {
            // A line end between paragraphs says nothing, but keeps words apart for who reads without the tags.
            (first ? xml : xml.text("\n")).start("text:p");
            spaced(line);
            xml.end();
            first = false;
        }
        xml.end();
    }

    /**
     * Spaces that a reader would run together have an element of their own. Tabs have one too in the standard, but
     * LibreOffice drops it and keeps the character, which others take for a space.
     */
    private void spaced(String line) throws IOException {
        int from = 0;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == ' ') {
                int end = i + 1;
                while (end < line.length() && line.charAt(end) == ' ') {
                    end++;
                }
                // One space between words stands as it is.
                int kept = i == 0 || end == line.length() ? 0 : 1;
                if (end - i > kept) {
                    xml.text(line.substring(from, i + kept))
                            .empty("text:s", "text:c", Integer.toString(end - i - kept));
                    from = end;
                }
                i = end - 1;
            }
        }
        xml.text(line.substring(from));
    }

    /** A row of one cell with a link. */
    void link(String text, String address) throws IOException {
        startRow();
        xml.start("table:table-cell", "office:value-type", "string").start("text:p")
                .start("text:a", "xlink:type", "simple", "xlink:href", address).text(text).end().end().end();
        endRow();
    }
}
