package uk.openbook.render.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.HostileCells;
import uk.openbook.model.Column;
import uk.openbook.model.Datatypes;
import uk.openbook.model.Entry;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;

/** CSV files of lists are for spreadsheet programs; those that promise each cell as published are not. */
class ListsForSpreadsheetsTest {

    private final Publication publication = HostileCells.publication();

    private String file(Output output, String path) throws Exception {
        return new String(HostileCells.file(output, publication, path), StandardCharsets.UTF_8);
    }

    @Test
    void wholeRegister_hasAMarkAndNoFormulas() throws Exception {
        var rows = file(new SpreadsheetCsvFiles(), "downloads/cells-spreadsheet.csv");
        assertTrue(rows.startsWith("\uFEFFreference,words,"), rows);
        assertTrue(rows.contains("\"'=1+1\",\"'=cmd|'/c calc'!A1\",\"'+44\",-5,"), rows);
    }

    @Test
    void rowsAcrossRegisters_haveAMarkAndNoFormulas() throws Exception {
        assertEquals("\uFEFFregister,key,date,organisation,title,status,url\r\n"
                + "cells,\"'=1+1\",2018-07-05,Café & Söhne,\"'=cmd|'/c calc'!A1\",,"
                + "https://cells.example.org/cells/1-1.html\r\n",
                file(new ListCsvFiles(), "organisations/cafe-sohne-b6e66ec6/rows.csv"));
    }

    @Test
    void changesOfARelease_haveAMarkAndNoFormulas() throws Exception {
        var changes = file(new ChangesCsvFiles(), "releases/2018-11-29/changes.csv");
        assertTrue(changes.startsWith("\uFEFFregister,key,change,"), changes);
        assertTrue(changes.contains(",\"'=cmd|'/c calc'!A1\"") || changes.contains("\r\ncells,\"'"), changes);
        assertFalse(changes.contains(",=") || changes.contains(",@"), changes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"downloads/cells.csv", "downloads/cells-history.csv", "releases/2018-11-29/cells.csv"})
    void filesThatPromiseEachCell_haveNoMarkAndNoGuard(String path) throws Exception {
        var output = path.startsWith("releases") ? new AsItStoodFiles()
                : path.contains("history") ? new HistoryCsvFiles() : new CsvFiles();
        var csv = file(output, path);
        assertFalse(csv.startsWith("\uFEFF"), csv);
        assertTrue(csv.contains("=1+1,=cmd|'/c calc'!A1,+44,-5,"), csv);
    }

    @Test
    void listOfNumbersThatIsGuarded_isTextInTheSchema_andNamesNoKey() {
        var column = new Column("marks", List.of(), "", Datatypes.of("integer"), false, Optional.of(";"),
                Optional.empty(), List.of("-"), Optional.empty(), false, false, Optional.empty(), Optional.empty(),
                List.of());
        var entry = new Entry(new Entry.Layout(List.of(column)), "a", List.of("-1;-2"));
        var published = ColumnFit.of(List.of(column), Stream.of(entry), false).get(column);
        assertTrue(published.isTyped() && !published.isChanged());
        assertEquals(List.of("-"), published.nulls());
        var guarded = ColumnFit.of(List.of(column), Stream.of(entry), true).get(column);
        assertTrue(!guarded.isTyped() && guarded.isChanged());
        assertEquals(List.of("'-"), guarded.nulls());
    }
}
