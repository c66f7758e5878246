package uk.openbook.render.download.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.HostileCells;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;

class DatabaseFileTest {

    private final Publication publication = HostileCells.publication();

    @TempDir
    private Path folder;

    private Connection database;

    @BeforeEach
    void open() throws Exception {
        var file = folder.resolve("registers.sqlite");
        Files.write(file, HostileCells.file(new DatabaseFile(), publication, Urls.DATABASE));
        database = DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    private List<List<Object>> rows(String query) throws SQLException {
        var rows = new ArrayList<List<Object>>();
        try (var statement = database.createStatement(); var result = statement.executeQuery(query)) {
            while (result.next()) {
                var row = new Object[result.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(Arrays.asList(row));
            }
        }
        return rows;
    }

    private List<Object> column(String query) throws SQLException {
        return rows(query).stream().map(row -> row.get(0)).toList();
    }

    @Test
    void everyReferenceHolds_andTheFileIsWhole() throws Exception {
        assertEquals(List.of(), rows("PRAGMA foreign_key_check"));
        assertEquals(List.of("ok"), column("PRAGMA integrity_check"));
        assertEquals(List.of(1), column("PRAGMA user_version"));
        assertEquals(List.of(12), column("SELECT count(*) FROM cells"));
        assertEquals(List.of(2), column("SELECT count(*) FROM registers_2"));
    }

    @Test
    void everyText_isAsPublished() throws Exception {
        var columns = HostileCells.columns(publication);
        var entries = HostileCells.entries(publication);
        var rows = rows("SELECT reference, words, more_words FROM cells ORDER BY rowid");
        for (int i = 0; i < entries.size(); i++) {
            for (int j = 0; j < 3; j++) {
                var text = entries.get(i).text(columns.get(j));
                assertEquals(text.isEmpty() ? null : text, rows.get(i).get(j));
            }
        }
    }

    @Test
    void numbersDatesAndTruths_haveTheirTypes_andMarkersStandApart() throws Exception {
        assertEquals(List.of(Arrays.asList("-5", "-1.50", 0, null, 1, "2018-07-05", "2019"),
                Arrays.asList("+7", ".5", null, "[c]", 0, "2016-02-29", "2019-02-28"),
                Arrays.asList("007", "3.", 12, null, null, null, null)),
                rows("SELECT \"key\", price, people, people_marker, renewed, day, until FROM cells LIMIT 3"));
        assertEquals(List.of("integer", "null"), column("SELECT DISTINCT typeof(people) FROM cells ORDER BY 1"));
        assertEquals(List.of(1000000000000011L), column("SELECT sum(people) FROM cells"));
        assertEquals(List.of("text"), column("SELECT typeof(\"key\") FROM cells WHERE reference = '@x'"));
    }

    @Test
    void itemsOfLists_areRowsThatReferToTheirCodes() throws Exception {
        assertEquals(List.of(List.of("=1+1", 1, "Key stage 2"), List.of("=1+1", 2, "School census"),
                List.of("two  spaces", 1, "School census"), List.of("two  spaces", 2, "Key stage 2")),
                rows("SELECT reference, position, label FROM cells JOIN cells_datasets USING (entry_key) "
                        + "JOIN datasets ON code = value WHERE reference IN ('=1+1', 'two  spaces') ORDER BY 1, 2"));
        assertEquals(List.of("In a lab", "Sent out"),
                column("SELECT DISTINCT label FROM cells JOIN access ON code = access ORDER BY 1"));
        assertEquals(List.of(2), column("SELECT count(*) FROM cells_organisation JOIN organisations o "
                + "ON o.id = organisation_id WHERE name = 'Notshire County Council'"));
    }

    @Test
    void fullTextIndex_findsWordsWhateverTheirAccents() throws Exception {
        assertEquals(List.of("é-ï"), column("SELECT reference FROM cells WHERE rowid IN "
                + "(SELECT rowid FROM cells_fts WHERE cells_fts MATCH 'naive')"));
        assertEquals(List.of("'quoted"), column("SELECT reference FROM cells WHERE rowid IN "
                + "(SELECT rowid FROM cells_fts WHERE cells_fts MATCH 'rank_2 : 日本語')"));
        try (var statement = database.createStatement()) {
            statement.executeUpdate("INSERT INTO cells_fts (cells_fts, rank) VALUES ('integrity-check', 1)");
        }
    }

    /** As Datasette itself asks for the full-text index of a table. */
    @Test
    void datasette_findsTheIndexOfATable() throws Exception {
        assertEquals(List.of("cells_fts"), column("SELECT name FROM sqlite_master WHERE rootpage = 0 AND "
                + "sql LIKE '%VIRTUAL TABLE%USING FTS%content=\"cells\"%'"));
    }

    @Test
    void namesThatOthersHave_areGivenWay() throws Exception {
        assertEquals(List.of(List.of("cells", "cells", "entry_key"), List.of("registers", "registers_2", "key")),
                rows("SELECT id, table_name, key_column FROM registers"));
        assertEquals("T", new Names().take("T"));
        assertEquals("_sqlite_x", new Names().take("sqlite-x"));
        var names = new Names();
        assertEquals("a_b", names.take("a-b"));
        assertEquals("A_B_2", names.take("A_B"));
        names.take("x_fts", "_data");
        assertEquals("x_fts_data_2", names.take("x-fts-data"));
    }

    @Test
    void readme_saysWhereItComesFrom() throws Exception {
        assertEquals(List.of("Sample Department"), column("SELECT text FROM README WHERE topic = 'Publisher'"));
        assertEquals(List.of("2018-11-29"), column("SELECT text FROM README WHERE topic = 'Release'"));
        assertTrue(column("SELECT topic FROM README").containsAll(List.of("Title", "Notice", "Licence", "How to cite",
                "Markers", "Search")));
        assertEquals(List.of("Any text, however odd."),
                column("SELECT description FROM data_dictionary WHERE table_name = 'cells' AND column_name = 'words'"));
    }

    @Test
    void samePublication_givesTheSameBytes() throws Exception {
        assertArrayEquals(HostileCells.file(new DatabaseFile(), publication, Urls.DATABASE),
                HostileCells.file(new DatabaseFile(), HostileCells.publication(), Urls.DATABASE));
    }
}
