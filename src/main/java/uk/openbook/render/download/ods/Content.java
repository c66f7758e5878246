package uk.openbook.render.download.ods;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.publication.Publication;

/** The sheets of a workbook: a cover, the register, what its columns hold, and their codes. */
final class Content {

    private static final List<String> OF_COLUMNS = List.of("Heading", "Name in CSV files", "What it holds", "Form");
    private static final List<String> OF_CODES = List.of("Column", "Code", "Label", "Definition");

    private final Publication publication;
    private final Edition edition;
    private final SheetNames names;
    private final List<String> headings;
    private int codes;

    Content(Publication publication, Edition edition) {
        this.publication = publication;
        this.edition = edition;
        this.names = SheetNames.of(edition);
        this.headings = headings(edition.columns());
    }

    /** The titles that people read, each with the column's name where another has it too. */
    static List<String> headings(List<Column> columns) {
        var headings = new ArrayList<String>();
        var taken = new HashSet<String>();
        for (var column : columns) {
            var title = column.title().strip();
            headings.add(taken.add(title) ? title : title + " (" + column.name() + ")");
        }
        return headings;
    }

    void write(OutputStream out) throws IOException {
        var xml = new Xml(out);
        xml.start("office:document-content", Namespaces.ALL);
        Styles.writeAutomatic(xml);
        xml.start("office:body").start("office:spreadsheet").text("\n");
        new Cover(publication, edition, xml).write(names);
        var sheet = new Sheet(xml);
        writeEntries(sheet);
        writeColumns(sheet);
        if (names.codes().isPresent()) {
            writeCodes(sheet, names.codes().get());
        }
        writeTables(xml);
        xml.end().end().end().finish();
    }

    private void writeEntries(Sheet sheet) throws IOException {
        sheet.start(names.entries(), headings);
        var texts = edition.columns().stream()
                .filter(column -> publication.longNumbers().areIn(edition.register(), column))
                .collect(Collectors.toSet());
        for (int ordinal = 0; ordinal < edition.entries().size(); ordinal++) {
            sheet.row(edition.entries().get(ordinal), edition.columns(), texts);
        }
        sheet.end();
    }

    private void writeColumns(Sheet sheet) throws IOException {
        sheet.start(names.columns(), OF_COLUMNS);
        for (int i = 0; i < headings.size(); i++) {
            var column = edition.columns().get(i);
            sheet.textRow(List.of(headings.get(i), column.name(), column.description(), form(column)));
        }
        sheet.end();
    }

    private String form(Column column) {
        var form = column.codes().isPresent() ? "a code"
                : publication.longNumbers().form(edition.register(), column);
        return column.separatorInWords().map(words -> form + "; several with "
                + (column.separator().orElseThrow().isBlank() ? words : "'" + column.separator().orElseThrow() + "'")
                + " between them").orElse(form);
    }

    private void writeCodes(Sheet sheet, String name) throws IOException {
        sheet.start(name, OF_CODES);
        for (int i = 0; i < headings.size(); i++) {
            var list = edition.columns().get(i).codes();
            if (list.isPresent()) {
                for (var code : list.get().codes()) {
                    sheet.textRow(List.of(headings.get(i), code.code(), code.label(), code.definition()));
                    codes++;
                }
            }
        }
        sheet.end();
    }

    /** Names each table, so that programs know where it is and offer to filter it. */
    private void writeTables(Xml xml) throws IOException {
        xml.start("table:database-ranges");
        writeTable(xml, "entries", names.entries(), headings.size(), edition.entries().size());
        writeTable(xml, "columns", names.columns(), OF_COLUMNS.size(), headings.size());
        if (names.codes().isPresent()) {
            writeTable(xml, "code_lists", names.codes().get(), OF_CODES.size(), codes);
        }
        xml.end();
    }

    private static void writeTable(Xml xml, String name, String sheet, int columns, int rows) throws IOException {
        xml.empty("table:database-range", "table:name", name, "table:target-range-address",
                SheetNames.range(sheet, columns, rows + 1), "table:display-filter-buttons", "true");
    }
}
