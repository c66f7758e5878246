package uk.openbook.render.download;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.stream.Stream;
import uk.openbook.model.CodeList;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.render.csv.CsvWriter;

/**
 * Beside each register's CSV, what its columns mean. A group of the register's table and those of its code lists, to
 * which its foreign keys refer.
 */
public final class CsvwFiles implements Output {

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return publication.histories().values().stream()
                .flatMap(history -> history.newest().stream())
                .flatMap(edition -> Stream.of(
                        CsvwDocument.file(publication, csv(edition), group -> addTables(edition, group)),
                        texts(publication, edition, Urls.spreadsheet(edition.register()))));
    }

    private static CsvwDocument.Csv csv(Edition edition) {
        var register = edition.register();
        return new CsvwDocument.Csv(Urls.download(register, "csv"), register.title(), register.description(),
                edition.release(), Urls.register(register));
    }

    /**
     * The metadata of a file with the columns of a register's newest edition whose cells are all text, such as one that
     * guards them for spreadsheet programs.
     *
     * @param path of the CSV, from the root of the site
     */
    private static OutputFile texts(Publication publication, Edition edition, String path) {
        var register = edition.register();
        var csv = new CsvwDocument.Csv(path, register.title() + ", every cell as text",
                (register.description() + "\n\n" + CsvWriter.GUARDED).strip(), edition.release(), Urls.register(register));
        return CsvwDocument.own(publication, csv, schema -> {
            var columns = schema.putArray("columns");
            edition.columns().forEach(column -> CsvwColumns.text(column, columns));
        });
    }

    private static void addTables(Edition edition, ObjectNode group) {
        var tables = group.putArray("tables");
        addRegister(edition, tables.addObject());
        codeLists(edition).forEach(list -> CsvwCodeListFiles.addTable(list, tables.addObject()));
    }

    private static LinkedHashSet<CodeList> codeLists(Edition edition) {
        var lists = new LinkedHashSet<CodeList>();
        edition.columns().stream().filter(CsvwFiles::refersToCodes)
                .forEach(column -> lists.add(column.codes().orElseThrow()));
        return lists;
    }

    /** A foreign key says that one value stands in the list; CSVW has none for cells of several values. */
    private static boolean refersToCodes(Column column) {
        return column.codes().isPresent() && !column.isList();
    }

    private static void addRegister(Edition edition, ObjectNode table) {
        table.put("url", edition.register().id() + ".csv");
        var schema = table.putObject("tableSchema");
        addColumns(edition, false, schema);
        var foreign = edition.columns().stream().filter(CsvwFiles::refersToCodes).toList();
        if (!foreign.isEmpty()) {
            var keys = schema.putArray("foreignKeys");
            foreign.forEach(column -> addForeignKey(column, keys));
        }
    }

    /**
     * The columns of a newest edition, and its key where no two rows have the same.
     *
     * @param guarded whether the file is {@linkplain CsvWriter#forSpreadsheets for spreadsheet programs}
     */
    static void addColumns(Edition edition, boolean guarded, ObjectNode schema) {
        var fits = ColumnFit.of(edition.columns(), edition.entries().stream(), guarded);
        var columns = schema.putArray("columns");
        fits.forEach((column, fit) -> CsvwColumns.add(column, column.name(), fit, columns));
        if (hasPrimaryKey(edition, fits)) {
            var names = schema.putArray("primaryKey");
            edition.register().key().columns().forEach(column -> names.add(column.name()));
        }
    }

    /** Of two rows whose key is redacted, or alike once one is guarded, CSVW would say that they have the same. */
    private static boolean hasPrimaryKey(Edition edition, Map<Column, ColumnFit> fits) {
        var key = edition.register().key();
        return key.unique() && fits.keySet().containsAll(key.columns())
                && key.columns().stream().allMatch(column -> fits.get(column).marks().isEmpty()
                        && !fits.get(column).isChanged());
    }

    private static void addForeignKey(Column column, ArrayNode keys) {
        var key = keys.addObject();
        key.put("columnReference", column.name());
        key.putObject("reference")
                .put("resource", "code-lists/" + column.codes().orElseThrow().id() + ".csv")
                .put("columnReference", "code");
    }
}
