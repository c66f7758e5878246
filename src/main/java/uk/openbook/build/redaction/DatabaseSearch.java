package uk.openbook.build.redaction;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Searches a database: each name, each value of each table, those behind full-text indexes with them. The indexes
 * themselves hold words in pieces, so that each is proved to be that of its table and to hold nothing more.
 */
final class DatabaseSearch {

    /** Between two values, so that nothing is found that begins in one and ends in another. */
    private static final char BETWEEN = '\0';

    private final TextSearch search;
    private final TextSearch.Run run;
    private boolean found;

    private DatabaseSearch(TextSearch search) {
        this.search = search;
        this.run = search.run();
    }

    static boolean isIn(TextSearch search, DatabaseCopy copy) throws IOException, SQLException {
        var whole = new DatabaseSearch(search);
        var database = copy.open();
        for (var index : names(database, "sql LIKE 'CREATE VIRTUAL TABLE%'")) {
            proveIndex(database, index);
        }
        whole.add(names(database, "1"));
        whole.add(texts(database, "SELECT sql FROM sqlite_schema"));
        for (var table : names(database, "type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL TABLE%'")) {
            whole.addRows(database, table);
        }
        return whole.found || whole.run.end();
    }

    private static List<String> names(Connection database, String which) throws SQLException {
        return texts(database, "SELECT name FROM sqlite_schema WHERE " + which);
    }

    private static List<String> texts(Connection database, String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = database.createStatement(); var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static void proveIndex(Connection database, String index) throws SQLException {
        var name = quoted(index);
        try (var statement = database.createStatement()) {
            statement.executeUpdate("INSERT INTO " + name + " (" + name + ", rank) VALUES ('integrity-check', 1)");
        }
    }

    private void addRows(Connection database, String table) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT * FROM " + quoted(table))) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next() && !found) {
                for (int i = 1; i <= columns; i++) {
                    add(rows.getString(i));
                }
            }
        }
    }

    private void add(List<String> texts) {
        texts.forEach(this::add);
    }

    private void add(String text) {
        for (int i = 0; text != null && i < text.length(); i++) {
            found |= run.next(text.charAt(i));
        }
        found |= run.next(BETWEEN);
        found = found || text != null && ShownText.formsOf(text).stream()
                .anyMatch(form -> !form.equals(text) && search.isIn(form));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
