package uk.openbook.output.downloads;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.openbook.model.CodeList;
import uk.openbook.model.Column;
import uk.openbook.model.Datatype;
import uk.openbook.model.Edition;
import uk.openbook.output.Output;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Publication;
import uk.openbook.output.Urls;

/**
 * Beside each register's CSV, what its columns mean: strict CSV on the Web metadata, without our annotations, so that
 * any tool reads it. A group of the register's table and those of its code lists, to which its foreign keys refer.
 *
 * @see <a href="https://www.w3.org/TR/tabular-metadata/">Metadata Vocabulary for Tabular Data</a>
 */
public final class CsvwFiles implements Output {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return publication.histories().values().stream()
                .flatMap(history -> history.newest().stream())
                .map(edition -> new OutputFile(Urls.download(edition.register(), "csv-metadata.json"), out -> {
                    out.write(JSON.writeValueAsBytes(group(publication, edition)));
                    out.write('\n');
                }));
    }

    private static ObjectNode group(Publication publication, Edition edition) {
        var register = edition.register();
        var group = JSON.createObjectNode();
        group.putArray("@context").add("http://www.w3.org/ns/csvw").addObject().put("@language", "en");
        group.put("dc:title", register.title());
        if (!register.description().isEmpty()) {
            group.put("dc:description", register.description());
        }
        group.put("dc:publisher", publication.config().publisher());
        group.putObject("dc:license").put("@id", publication.config().licenceUrl());
        group.put("dc:issued", edition.release().date().toString());
        var tables = group.putArray("tables");
        addRegister(publication, edition, tables.addObject());
        codeLists(edition).forEach(list -> addCodeList(list, tables.addObject()));
        return group;
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

    private static void addRegister(Publication publication, Edition edition, ObjectNode table) {
        table.put("url", edition.register().id() + ".csv");
        var schema = table.putObject("tableSchema");
        var columns = schema.putArray("columns");
        edition.columns().forEach(column -> addColumn(column, marks(publication, edition, column),
                columns.addObject()));
        var key = edition.register().key();
        // Of two rows whose key is redacted, CSVW would say that they have the same.
        if (key.unique() && edition.columns().containsAll(key.columns())
                && key.columns().stream().allMatch(column -> marks(publication, edition, column).isEmpty())) {
            var names = schema.putArray("primaryKey");
            key.columns().forEach(column -> names.add(column.name()));
        }
        var foreign = edition.columns().stream().filter(CsvwFiles::refersToCodes).toList();
        if (!foreign.isEmpty()) {
            var keys = schema.putArray("foreignKeys");
            foreign.forEach(column -> addForeignKey(column, keys));
        }
    }

    private static void addForeignKey(Column column, ArrayNode keys) {
        var key = keys.addObject();
        key.put("columnReference", column.name());
        key.putObject("reference")
                .put("resource", "code-lists/" + column.codes().orElseThrow().id() + ".csv")
                .put("columnReference", "code");
    }

    /** What stands in the column in the place of redacted values. */
    private static SortedSet<String> marks(Publication publication, Edition edition, Column column) {
        var marks = new TreeSet<String>();
        boolean named = publication.notices().redactions().stream().flatMap(notice -> notice.cells().stream())
                .anyMatch(cells -> cells.register().equals(edition.register()) && cells.columns().contains(column));
        if (named) {
            edition.entries().stream().filter(entry -> entry.isRedacted(column))
                    .forEach(entry -> marks.add(entry.text(column)));
        }
        return marks;
    }

    private static void addColumn(Column column, SortedSet<String> marks, ObjectNode node) {
        node.put("name", column.name());
        // The first title is the heading in the file; validators hold it against the file.
        var titles = new ArrayList<>(List.of(column.name()));
        column.titles().stream().filter(title -> !titles.contains(title)).forEach(titles::add);
        var array = node.putArray("titles");
        titles.forEach(array::add);
        if (!column.description().isEmpty()) {
            node.put("dc:description", column.description());
        }
        if (column.required() && marks.isEmpty()) {
            node.put("required", true);
        }
        column.separator().ifPresent(separator -> node.put("separator", separator));
        if (!column.nulls().isEmpty() || !marks.isEmpty()) {
            var nulls = node.putArray("null").add("");
            column.nulls().forEach(nulls::add);
            marks.forEach(nulls::add);
        }
        addDatatype(column.datatype(), node);
    }

    private static void addDatatype(Datatype datatype, ObjectNode node) {
        var format = datatype.csvwFormat();
        if (format.isEmpty()) {
            node.put("datatype", datatype.csvwBase());
        } else {
            node.putObject("datatype").put("base", datatype.csvwBase()).put("format", format.get());
        }
    }

    private static void addCodeList(CodeList list, ObjectNode table) {
        table.put("url", "code-lists/" + list.id() + ".csv");
        var schema = table.putObject("tableSchema");
        var columns = schema.putArray("columns");
        CodeListFiles.headings(list).forEach(heading -> columns.addObject().put("name", heading)
                .put("titles", heading).put("datatype", "string"));
        schema.put("primaryKey", "code");
    }
}
