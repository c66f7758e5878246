package uk.openbook.render.download.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.stream.Collectors;

/** The few statements that a database is made with. */
final class Sql {

    private Sql() {
    }

    /** A name as SQL has it. */
    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /**
     * Makes a table.
     *
     * @param parts the columns, then the constraints, each in SQL
     * @param options what follows the closing bracket
     */
    static void create(Connection database, String table, Collection<String> parts, String options)
            throws SQLException {
        run(database, "CREATE TABLE " + name(table) + " (\n    " + String.join(",\n    ", parts) + "\n)" + options);
    }

    /** A statement that adds a row with so many cells. */
    static PreparedStatement insert(Connection database, String table, int cells) throws SQLException {
        return database.prepareStatement("INSERT INTO " + name(table) + " VALUES ("
                + String.join(", ", Collections.nCopies(cells, "?")) + ")");
    }

    /** Adds a row; a cell is a text, a number or null. */
    static void add(PreparedStatement insert, Object... cells) throws SQLException {
        for (int i = 0; i < cells.length; i++) {
            set(insert, i + 1, cells[i]);
        }
        insert.executeUpdate();
    }

    /** Binds a text, a number or null to a parameter, counted from 1. */
    static void set(PreparedStatement insert, int parameter, Object cell) throws SQLException {
        if (cell instanceof Long number) {
            insert.setLong(parameter, number);
        } else if (cell instanceof Double number) {
            insert.setDouble(parameter, number);
        } else {
            insert.setString(parameter, (String) cell);
        }
    }

    static String names(Collection<String> names) {
        return names.stream().map(Sql::name).collect(Collectors.joining(", "));
    }
}
