package uk.openbook.render.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import uk.openbook.HostileCells;
import uk.openbook.render.csv.Defused;

class SpreadsheetCsvFilesTest {

    private static final String PATH = "downloads/cells-spreadsheet.csv";

    private static String file() throws Exception {
        return new String(HostileCells.file(new SpreadsheetCsvFiles(), HostileCells.publication(), PATH),
                StandardCharsets.UTF_8);
    }

    @Test
    void anotherParser_readsEachCellDefused() throws Exception {
        var publication = HostileCells.publication();
        var expected = new ArrayList<List<String>>();
        var columns = HostileCells.columns(publication);
        expected.add(columns.stream().map(column -> column.name()).toList());
        HostileCells.entries(publication).forEach(entry -> expected.add(columns.stream()
                .map(column -> Defused.of(column, entry.text(column))).toList()));
        var read = CSVFormat.RFC4180.parse(new StringReader(file().substring(1))).stream()
                .map(row -> row.toList()).toList();
        assertEquals(expected, read);
        assertEquals("'=1+1", read.get(1).get(0));
        assertEquals("-5", read.get(3).get(0));
    }

    @Test
    void file_hasAByteOrderMarkWindowsLineEndsAndQuotesAroundWhatWasDefused() throws Exception {
        var file = file();
        assertTrue(file.startsWith("\uFEFFreference,words,"), file);
        assertTrue(file.contains(",rank\r\n\"'=1+1\",\"'=cmd|'/c calc'!A1\",\"'+44\",-5,-1.50,0,Y,"), file);
        assertTrue(file.endsWith("\r\n"), file);
    }
}
