package uk.openbook.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.model.Finding;
import uk.openbook.model.Findings;

class CsvFileTest {

    private static final String SAVE_AS = " Save the file as UTF-8: in Excel, Save As and \"CSV UTF-8\"; in LibreOffice, "
            + "Save As and \"Unicode (UTF-8)\"; in Notepad, Save As and Encoding UTF-8 [not-utf-8]";

    @TempDir
    Path site;

    private final Findings findings = new Findings();
    private final List<Row> rows = new ArrayList<>();
    private Row header;
    private boolean wanted = true;

    @Test
    void plainFile_isReadWithLines() throws IOException {
        assertTrue(read("a,b\n1,2\n3,4\n"));

        assertEquals(new Row("f.csv", 1, 1, List.of("a", "b")), header);
        assertEquals(List.of(new Row("f.csv", 2, 2, List.of("1", "2")), new Row("f.csv", 3, 3, List.of("3", "4"))), rows);
        assertTrue(findings.isEmpty());
    }

    @Test
    void noLineBreakAtTheEnd_readsTheLastRow() throws IOException {
        assertTrue(read("a,b\r\n1,\r\n3,\"4\""));

        assertEquals(List.of(new Row("f.csv", 2, 2, List.of("1", "")), new Row("f.csv", 3, 3, List.of("3", "4"))), rows);
    }

    @Test
    void byteOrderMark_isNoPartOfTheFirstHeading() throws IOException {
        assertTrue(read("\uFEFFa,b\r\n1,2\r\n"));

        assertEquals(List.of("a", "b"), header.cells());
        assertTrue(findings.isEmpty());
    }

    @Test
    void secondByteOrderMark_isFinding() throws IOException {
        read("\uFEFF\uFEFFa,b\r\n1,2\r\n");

        assertFindings("f.csv:1 (row 1, A): a byte-order mark (U+FEFF) stands inside the text. It cannot be seen: type the text again, or copy it through a plain text editor "
                + "[control-character]");
    }

    @Test
    void lineBreaksInCells_moveLaterCellsAndRowsDown() throws IOException {
        for (var end : List.of("\n", "\r\n", "\r")) {
            rows.clear();
            assertTrue(read("a,b,c\n\"x%sy\",\"%s\",z\n1,2,3\n".replace("\n", end).replace("%s", end)));

            var first = rows.get(0);
            assertEquals("x" + end + "y", first.cell(0));
            assertEquals("f.csv:2 (row 2, A a)", first.at(0, "a").toString());
            assertEquals("f.csv:3 (row 2, B b)", first.at(1, "b").toString());
            assertEquals("f.csv:4 (row 2, C c)", first.at(2, "c").toString());
            assertEquals(5, rows.get(1).line());
        }
        assertTrue(findings.isEmpty());
    }

    @Test
    void doubledQuotesCommasAndSpaces_areKept() throws IOException {
        assertTrue(read("a,b\n\"say \"\"no\"\", twice\", x \n"));

        assertEquals(List.of("say \"no\", twice", " x "), rows.get(0).cells());
        assertTrue(findings.isEmpty());
    }

    @Test
    void refusedHeader_readsNoRows() throws IOException {
        wanted = false;

        assertFalse(read("a\n1\n"));
        assertEquals(List.of(), rows);
    }

    @Test
    void windows1252_isNotReadAndNamesTheLetter() throws IOException {
        assertFalse(read("name\nplain\nCaf\u00e9\nthe council\u2019s\n", Charset.forName("windows-1252")));

        assertEquals(List.of(), rows);
        assertFindings("f.csv:3: the byte E9 is not UTF-8, so the file was not read; it was probably saved as "
                        + "Windows-1252, where that byte is \u00e9." + SAVE_AS,
                "f.csv:4: the byte 92 is not UTF-8, so the file was not read; it was probably saved as Windows-1252, "
                        + "where that byte is \u2019." + SAVE_AS);
    }

    @Test
    void manyBadLines_areNamedUpToFiveAndCounted() throws IOException {
        read("name\n" + "\u00e9 and \u00e9\r\n".repeat(7), StandardCharsets.ISO_8859_1);

        assertEquals(6, findings.errors());
        assertEquals("f.csv: 7 lines of the file are not UTF-8, of which the first 5 are named." + SAVE_AS,
                findings.sorted().get(0).toString());
        assertEquals(6, findings.sorted().get(5).place().line());
    }

    @Test
    void badByteBeyondTheFirstChunk_hasItsLine() throws IOException {
        read("name\n" + "\u20ac1234567890\n".repeat(20_000) + "x\u00e9\n", StandardCharsets.UTF_8);
        assertTrue(findings.isEmpty());

        var text = ("name\n" + "1234567890\r\n".repeat(20_000) + "x\u00e9\n").getBytes(StandardCharsets.ISO_8859_1);
        assertFalse(readBytes(text));
        assertEquals(20_002, findings.sorted().get(0).place().line());
    }

    @Test
    void byteOfNoLetter_isNamedWithoutGuess() throws IOException {
        readBytes(new byte[] {'a', '\n', (byte) 0x81, '\n'});

        assertFindings("f.csv:2: the byte 81 is not UTF-8, so the file was not read." + SAVE_AS);
    }

    @Test
    void sequenceCutShortAtTheEnd_isFinding() throws IOException {
        readBytes(new byte[] {'a', '\n', (byte) 0xE2, (byte) 0x82});

        assertEquals(2, findings.sorted().get(0).place().line());
    }

    @Test
    void utf16_isNamed() throws IOException {
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertFalse(read("name\nplain\n", charset));
        }
        var message = "f.csv: the file is UTF-16 and not UTF-8, and was not read." + SAVE_AS;
        assertFindings(message, message, message);
    }

    @Test
    void emptyFile_isFinding() throws IOException {
        for (var text : List.of("", "\uFEFF", "\n\n", ",,\n")) {
            assertFalse(read(text));
        }
        var message = "f.csv: there is nothing in the file, not even headings. Put the headings in its first line, or "
                + "delete it [empty-file]";
        assertFindings(message, message, message, message);
    }

    @Test
    void headingsAlone_areAFileWithoutRows() throws IOException {
        assertTrue(read("a,b\n"));

        assertEquals(List.of(), rows);
        assertTrue(findings.isEmpty());
    }

    @Test
    void tooFewCells_isFindingAndRowIsLeftOut() throws IOException {
        assertTrue(read("a,b,c\n1,2\nx\n4,5,6\n"));

        assertEquals(1, rows.size());
        assertFindings("f.csv:2 (row 2): the row has 2 cells, and there are 3 headings. If it goes on in the "
                + "next row, a line break has split it: join the two; else open the file in a spreadsheet "
                + "program and save it as CSV again, which adds the blank cells [ragged-row]",
                "f.csv:3 (row 3): the row has 1 cell, and there are 3 headings. If it goes on in the next row, a "
                        + "line break has split it: join the two; else open the file in a spreadsheet program "
                        + "and save it as CSV again, which adds the blank cells [ragged-row]");
    }

    @Test
    void tooManyCells_isFindingAndRowIsLeftOut() throws IOException {
        read("a,b\n1,2,3\n");

        assertEquals(List.of(), rows);
        assertFindings("f.csv:2 (row 2): the row has 3 cells, and there are 2 headings. If a comma has split a "
                + "text into two cells, join them again; delete what is to the right of the last heading "
                + "[ragged-row]");
    }

    @Test
    void linesWithoutText_areSkipped() throws IOException {
        assertTrue(read("\na,b\n\n1,2\n  \n3,4\n\n\n"));

        assertEquals(List.of(4L, 6L), rows.stream().map(Row::line).toList());
        assertTrue(findings.isEmpty());
    }

    @Test
    void blankCellsAtTheEnd_areSkipped() throws IOException {
        assertTrue(read("a,b,c\n1,2,3\n,,\n, ,\n,,,\n\n"));

        assertEquals(1, rows.size());
        assertTrue(findings.isEmpty());
    }

    @Test
    void blankCellsBetweenRows_areOneFinding() throws IOException {
        read("a,b\n,\n,\n1,2\n,\n3,4\n");

        assertEquals(2, rows.size());
        assertFindings("f.csv:2 (row 2): this row and 1 more after it are blank, and rows follow them. Delete the blank "
                        + "rows, or fill them in [ragged-row]",
                "f.csv:5 (row 5): every cell of the row is blank, and rows follow it. Delete the blank rows, or fill them in "
                        + "[ragged-row]");
    }

    @Test
    void rows_areNumberedAsSpreadsheetsNumberThem() throws IOException {
        read("a,b\n\n1,\"two\r\nlines\"\n,\n3,4\n\n5,6,7\n");

        assertEquals(List.of(1L, 3L, 5L), Stream.concat(Stream.of(header), rows.stream()).map(Row::number).toList());
        assertEquals(List.of("f.csv:5 (row 4)", "f.csv:8 (row 7)"),
                findings.sorted().stream().map(found -> found.place().toString()).toList());
    }

    @Test
    void quoteInsidePlainCell_isFindingAndReadingGoesOn() throws IOException {
        assertTrue(read("size,name\n1,a 12\" ruler\n2, \"Smith\n3,plain\n"));

        assertEquals(3, rows.size());
        assertFindings("f.csv:2 (row 2, B name): a quotation mark stands in a cell that does not begin with one. Put quotation marks "
                        + "around the whole cell and double those inside it [malformed-csv]",
                "f.csv:3 (row 3, B name): a quotation mark stands in a cell that does not begin with one. Put quotation marks around "
                        + "the whole cell and double those inside it [malformed-csv]");
    }

    @Test
    void strayQuoteThatShiftsCells_isNotAlsoRagged() throws IOException {
        read("a,b\n1, \"x, y\"\n");

        assertEquals(List.of(), rows);
        assertEquals(2, findings.errors());
        assertTrue(findings.sorted().stream().allMatch(finding -> finding.code().toString().equals("malformed-csv")));
    }

    @Test
    void quoteClosedByThatOfAnotherCell_isNamedWhereItOpens() throws IOException {
        assertFalse(read("a,b\n\"x,1\ny,2\n\"z\",3\n"));

        assertFindings("f.csv:2 (row 2, A a): the quotation mark that opens the cell is closed in line 4 in the middle of a text, so "
                + "nothing after it was read. Put a quotation mark where the cell ends, and double those inside it "
                + "[malformed-csv]");
    }

    @Test
    void textAfterClosingQuote_endsTheReading() throws IOException {
        assertFalse(read("a,b\n1,2\n\"x\ny\",\"he said \"no\" twice\"\n5,6\n"));

        assertEquals(1, rows.size());
        assertFindings("f.csv:4 (row 3, B b): the cell goes on after its closing quotation mark, so nothing after it was read. "
                + "Double the quotation marks inside the cell, or put a comma after the closing one [malformed-csv]");
    }

    @Test
    void unclosedQuote_isNamedWhereItOpens() throws IOException {
        assertFalse(read("a,b\n1,2\n3,\"four\n5,6\n7,8\n"));

        assertEquals(1, rows.size());
        assertFindings("f.csv:3 (row 3, B b): the quotation mark that opens the cell is never closed, so nothing after it was read. "
                + "Put a quotation mark where the cell ends [malformed-csv]");
    }

    @Test
    void unclosedQuoteInHeader_isFinding() throws IOException {
        assertFalse(read("a,\"b\n1,2\n"));

        assertEquals("f.csv:1 (row 1, B)", findings.sorted().get(0).place().toString());
    }

    @Test
    void controlCharacters_areFindingsForEachCell() throws IOException {
        assertTrue(read("a,b\nx\u0000\u0001,\"1\n2\"\n\u0085,tab\there\n\"two\nlines\",\uFFFDne\n\uFDD0,\uD83F\uDFFE\n"
                + "\uFFFE,\uD83D\uDE00\n"));

        assertEquals(5, rows.size());
        assertFindings(
                "f.csv:2 (row 2, A a): the control character U+0000 stands in the text. It cannot be seen: type the text again, or copy it through a plain text editor "
                        + "[control-character]",
                "f.csv:4 (row 3, A a): the control character U+0085 stands in the text. The text was read in a "
                        + "wrong encoding: type what is meant, such as ’ or é, or import its source again as UTF-8 "
                        + "[control-character]",
                "f.csv:6 (row 4, B b): the replacement character U+FFFD stands where a character was lost. The character "
                        + "was lost before the file was saved: copy the text again from its source [control-character]",
                "f.csv:7 (row 5, A a): U+FDD0 stands in the text and is not a character. It cannot be seen: type the text again, or copy it through a plain text editor "
                        + "[control-character]",
                "f.csv:7 (row 5, B b): U+1FFFE stands in the text and is not a character. It cannot be seen: type the text again, or copy it through a plain text editor "
                        + "[control-character]",
                "f.csv:8 (row 6, A a): U+FFFE stands in the text and is not a character. It cannot be seen: type the text again, or copy it through a plain text editor "
                        + "[control-character]");
    }

    @Test
    void longRows_keepTheirLinesAcrossBuffers() throws IOException {
        var text = new StringBuilder("a,b\r\n");
        for (int i = 0; i < 5_000; i++) {
            text.append("\"").append("line\r\n".repeat(i % 5)).append("\",").append(i).append("\r\n");
        }
        text.append("x,y\"z\r\n");

        assertTrue(read(text.toString()));
        assertEquals(5_001, rows.size());
        assertEquals(2 + 5_000 + 10_000, rows.get(5_000).line());
        assertEquals(15_002, findings.sorted().get(0).place().line());
    }

    private boolean read(String text) throws IOException {
        return read(text, StandardCharsets.UTF_8);
    }

    private boolean read(String text, Charset charset) throws IOException {
        return readBytes(text.getBytes(charset));
    }

    private boolean readBytes(byte[] bytes) throws IOException {
        Files.write(site.resolve("f.csv"), bytes);
        return CsvFile.read(site, "f.csv", findings, new CsvFile.Rows() {
            @Override
            public boolean header(Row row) {
                header = row;
                return wanted;
            }

            @Override
            public void row(Row row) {
                rows.add(row);
            }
        });
    }

    private void assertFindings(String... messages) {
        assertEquals(List.of(messages), findings.sorted().stream().map(Finding::toString).toList());
    }
}
