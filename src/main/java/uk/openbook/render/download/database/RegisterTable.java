package uk.openbook.render.download.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import uk.openbook.history.History;
import uk.openbook.model.CodeList;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.model.Entry;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;

/**
 * One register as tables: a row for each entry of the newest edition, a table for each column of lists or organisations
 * with a row for each item, and a full-text index of the columns that are searched.
 */
final class RegisterTable {

    static final String KEY = "key";
    /** Of the tables that SQLite makes for a full-text index. */
    private static final String[] INDEX_ENDINGS = {"_data", "_idx", "_docsize", "_config", "_content"};
    /** Names of a row's number, and of what a full-text index has of its own. */
    private static final Set<String> ROW = Set.of("rowid", "oid", "_rowid_", "rank");

    private final Publication publication;
    private final History history;
    private final Edition edition;
    private final String table;
    private final String keyName;
    private final List<String> ownNames;
    private final Map<Column, String> names = new LinkedHashMap<>();
    private final Map<Column, String> markers = new HashMap<>();
    private final Map<Column, Form> forms = new HashMap<>();
    private final Map<Column, String> children = new LinkedHashMap<>();
    private final Map<CodeList, String> codeTables;
    private final String index;

    /**
     * @param tables the names that are taken
     * @param codeTables the tables of code lists, which are there already
     */
    RegisterTable(Publication publication, History history, String table, Names tables,
            Map<CodeList, String> codeTables) {
        this.publication = publication;
        this.history = history;
        this.edition = history.newest().orElseThrow();
        this.table = table;
        this.codeTables = codeTables;
        var taken = new Names(ROW.toArray(String[]::new));
        edition.columns().forEach(column -> names.put(column, taken.take(column.name())));
        keyName = own(KEY, taken);
        ownNames = Stream.of("url", "first_published", "last_published").map(name -> own(name, taken)).toList();
        for (var column : edition.columns()) {
            var form = Form.of(column, publication.longNumbers().areIn(edition.register(), column), edition);
            forms.put(column, form);
            if (form.isMarked()) {
                markers.put(column, taken.take(names.get(column) + "_marker"));
            }
            if (column.isList() || isOrganisation(column)) {
                children.put(column, tables.take(table + "_" + names.get(column)));
            }
        }
        index = indexName(tables, taken);
    }

    /** An index has a column of its own name beside those of the table, so that none of these can have it. */
    private String indexName(Names tables, Names columns) {
        var wanted = table + "_fts";
        var name = tables.take(wanted, INDEX_ENDINGS);
        while (columns.has(name)) {
            wanted += "_fts";
            name = tables.take(wanted, INDEX_ENDINGS);
        }
        return name;
    }

    /** The register's own columns keep their names; ours give way. */
    private static String own(String name, Names taken) {
        return taken.take(taken.has(name) ? "entry_" + name : name);
    }

    private boolean isOrganisation(Column column) {
        return edition.register().organisations().contains(column);
    }

    String table() {
        return table;
    }

    /** The names of the columns that hold cells, by the column. */
    Map<Column, String> names() {
        return names;
    }

    String keyName() {
        return keyName;
    }

    /** The tables of items, by the column that has them. */
    Map<Column, String> children() {
        return children;
    }

    void write(Connection database) throws SQLException {
        create(database);
        for (var child : children.entrySet()) {
            createChild(child.getKey(), child.getValue(), database);
        }
        var inserts = new LinkedHashMap<Column, PreparedStatement>();
        int cells = 1 + names.size() + markers.size() + ownNames.size();
        try (var insert = Sql.insert(database, table, cells)) {
            for (var child : children.entrySet()) {
                inserts.put(child.getKey(),
                        Sql.insert(database, child.getValue(), isOrganisation(child.getKey()) ? 4 : 3));
            }
            for (int ordinal = 0; ordinal < edition.entries().size(); ordinal++) {
                var entry = edition.entries().get(ordinal);
                add(entry, insert);
                for (var child : inserts.entrySet()) {
                    addItems(entry, child.getKey(), child.getValue());
                }
            }
        } finally {
            for (var insert : inserts.values()) {
                insert.close();
            }
        }
        writeIndex(database);
    }

    private void create(Connection database) throws SQLException {
        var parts = new ArrayList<String>();
        parts.add(Sql.name(keyName) + " TEXT NOT NULL PRIMARY KEY");
        names.forEach((column, name) -> {
            var form = forms.get(column);
            parts.add(Sql.name(name) + " " + form.type() + (column.isList() ? "" : references(column)));
            if (form.isMarked()) {
                parts.add(Sql.name(markers.get(column)) + " TEXT");
            }
        });
        ownNames.forEach(name -> parts.add(Sql.name(name) + " TEXT NOT NULL"));
        Sql.create(database, table, parts, "");
    }

    private String references(Column column) {
        return forms.get(column).hasCodes()
                ? " REFERENCES " + Sql.name(codeTables.get(column.codes().orElseThrow())) + " (\"code\")" : "";
    }

    private void createChild(Column column, String child, Connection database) throws SQLException {
        var parts = new ArrayList<String>(List.of(
                "\"entry_key\" TEXT NOT NULL REFERENCES " + Sql.name(table) + " (" + Sql.name(keyName) + ")",
                "\"position\" INTEGER NOT NULL",
                "\"value\" " + forms.get(column).itemType() + " NOT NULL" + references(column)));
        if (isOrganisation(column)) {
            parts.add("\"organisation_id\" TEXT NOT NULL REFERENCES \"organisations\" (\"id\")");
        }
        parts.add("PRIMARY KEY (\"entry_key\", \"position\")");
        Sql.create(database, child, parts, " WITHOUT ROWID");
        var indexed = isOrganisation(column) ? "organisation_id" : "value";
        Sql.run(database, "CREATE INDEX " + Sql.name(child + "_by_" + indexed) + " ON " + Sql.name(child) + " ("
                + Sql.name(indexed) + ")");
    }

    private void add(Entry entry, PreparedStatement insert) throws SQLException {
        var timeline = history.find(entry.key()).orElseThrow();
        int at = 1;
        Sql.set(insert, at++, entry.key());
        for (var column : names.keySet()) {
            var form = forms.get(column);
            Sql.set(insert, at++, form.cell(entry));
            if (form.isMarked()) {
                Sql.set(insert, at++, form.instead(entry));
            }
        }
        Sql.set(insert, at++, publication.config().baseUrl() + Urls.entry(edition.register(), entry));
        Sql.set(insert, at++, timeline.first().date().toString());
        Sql.set(insert, at, timeline.last().date().toString());
        insert.executeUpdate();
    }

    private void addItems(Entry entry, Column column, PreparedStatement insert) throws SQLException {
        long position = 0;
        for (var item : entry.items(column)) {
            position++;
            var value = forms.get(column).item(item).orElse(item);
            if (isOrganisation(column)) {
                Sql.add(insert, entry.key(), position, value, publication.organisations().of(item).id());
            } else {
                Sql.add(insert, entry.key(), position, value);
            }
        }
    }

    /**
     * The index holds no text of its own, but that of the table. It goes by the numbers of rows, which run from 1 without
     * a gap, so that SQLite's VACUUM leaves them.
     */
    private void writeIndex(Connection database) throws SQLException {
        var searched = searched();
        if (searched.isEmpty()) {
            return;
        }
        Sql.run(database, "CREATE VIRTUAL TABLE " + Sql.name(index) + " USING fts5 (" + Sql.names(searched)
                + ", content=" + Sql.name(table) + ", content_rowid=\"rowid\", "
                + "tokenize=\"unicode61 remove_diacritics 2\")");
        Sql.run(database, "INSERT INTO " + Sql.name(index) + " (" + Sql.name(index) + ") VALUES ('rebuild')");
    }

    private List<String> searched() {
        var marked = edition.columns().stream().filter(Column::searchable).toList();
        var columns = marked.isEmpty() ? edition.columns().stream().filter(column -> column.datatype().isFreeText()
                && column.codes().isEmpty()).toList() : marked;
        return columns.stream().map(names::get).toList();
    }
}
