package uk.openbook.golden;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What is in files that hold others, or are none that people read: the same on each machine, while their bytes depend on
 * how a Java compresses (design, D20).
 */
public final class Containers {

    private Containers() {
    }

    /** The entries of a zip, in their order; checksums of containers in its list are left out. */
    public static Map<String, byte[]> entries(byte[] zip) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry; (entry = in.getNextEntry()) != null;) {
                var bytes = in.readAllBytes();
                entries.put(entry.getName(), entry.getName().equals("SHA256SUMS") ? withoutContainers(bytes) : bytes);
            }
        }
        return entries;
    }

    private static byte[] withoutContainers(byte[] sums) {
        return new String(sums, StandardCharsets.UTF_8).replaceAll("(?m)^[0-9a-f]{64}(  .*\\.(ods|zip))$", "(container)$1")
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Files that people can read in the place of containers: of a spreadsheet its parts, of a database the statements that
     * make it, of a zip the list of its entries.
     */
    static Map<String, byte[]> opened(Map<String, byte[]> files) throws IOException {
        var opened = new TreeMap<String, byte[]>();
        for (var file : files.entrySet()) {
            var name = file.getKey();
            if (name.endsWith(".ods")) {
                entries(file.getValue()).forEach((part, bytes) -> opened.put(name + "/" + part, bytes));
            } else if (name.endsWith(".zip")) {
                opened.put(name + ".txt", withoutDatabases(entries(file.getValue()).get("SHA256SUMS")));
            } else if (name.endsWith(".sqlite")) {
                opened.put(name + ".sql", statements(file.getValue()).getBytes(StandardCharsets.UTF_8));
            } else {
                opened.put(name, file.getValue());
            }
        }
        return opened;
    }

    /** A database says which SQLite made it. */
    private static byte[] withoutDatabases(byte[] sums) {
        return new String(sums, StandardCharsets.UTF_8).replaceAll("(?m)^[0-9a-f]{64}(  .*\\.sqlite)$", "(container)$1")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String statements(byte[] bytes) throws IOException {
        var file = Files.createTempFile("openbook-", ".sqlite");
        try {
            Files.write(file, bytes);
            try (var database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
                return statements(database);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            Files.delete(file);
        }
    }

    private static String statements(Connection database) throws SQLException {
        var text = new StringBuilder();
        try (var tables = database.createStatement().executeQuery("SELECT name, type, sql FROM sqlite_schema "
                + "WHERE sql IS NOT NULL AND name NOT GLOB '*_fts_*' ORDER BY rowid")) {
            while (tables.next()) {
                text.append(tables.getString("sql")).append(";\n");
                var name = tables.getString("name");
                if (tables.getString("type").equals("table") && !name.endsWith("_fts")) {
                    rows(database, name, text);
                }
            }
        }
        return text.toString();
    }

    private static void rows(Connection database, String table, StringBuilder text) throws SQLException {
        var columns = new ArrayList<String>();
        try (var described = database.createStatement()
                .executeQuery("SELECT name FROM pragma_table_info('" + table + "') ORDER BY cid")) {
            while (described.next()) {
                columns.add("quote(\"" + described.getString(1) + "\")");
            }
        }
        try (var rows = database.createStatement().executeQuery("SELECT " + String.join(" || ', ' || ", columns)
                + " FROM \"" + table + "\"")) {
            while (rows.next()) {
                text.append("  (").append(rows.getString(1)).append(")\n");
            }
        }
    }
}
