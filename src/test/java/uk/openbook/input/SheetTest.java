package uk.openbook.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.model.Finding;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;

class SheetTest {

    @TempDir
    Path site;

    private final Findings findings = new Findings();

    @Test
    void cells_areReadByHeadingInAnyOrder() throws IOException {
        var sheet = read("reason, id ,name\n\"so\nit is\", x ,Y\n", false);

        assertEquals(List.of("reason", "id", "name"), sheet.headings());
        var line = sheet.lines().get(0);
        assertEquals("x", line.text("id"));
        assertEquals("f.csv:3 (row 2, B id)", line.at("id").toString());
        assertEquals("f.csv:2 (row 2)", line.place().toString());
        assertTrue(findings.isEmpty());
    }

    @Test
    void headingThatTheFileLacks_hasBlankCellsAtTheRow() throws IOException {
        var line = read("id,name\nx,y\n", false).lines().get(0);

        assertEquals("", line.text("reason"));
        assertEquals("f.csv:2 (row 2, reason)", line.at("reason").toString());
    }

    @Test
    void missingHeading_isFinding() throws IOException {
        assertEquals(List.of(), read("id,reason\nx,y\n", false).lines());

        assertFindings("f.csv:1 (row 1, name): the column is missing. Add a column with the heading 'name' "
                + "[waiver]");
    }

    @Test
    void unknownHeading_isFindingWithTheNearest() throws IOException {
        read("id,name,raeson\nx,y,z\n", false);

        assertFindings("f.csv:1 (row 1, C raeson): there is no such column in this file. Call it 'reason', or delete the column "
                + "[waiver]");
    }

    @Test
    void unknownHeadingFarFromAny_namesThemAll() throws IOException {
        read("id,name,telephone\nx,y,z\n", false);

        assertFindings("f.csv:1 (row 1, C telephone): there is no such column in this file. Delete the column; the file may have id, "
                + "name, reason [waiver]");
    }

    @Test
    void otherHeadings_areReadWhereTheyAreAllowed() throws IOException {
        assertEquals("z", read("id,name,telephone\nx,y,z\n", true).lines().get(0).text("telephone"));
        assertTrue(findings.isEmpty());
    }

    @Test
    void repeatedAndBlankHeadings_areFindings() throws IOException {
        read("id,name,id,\nx,y,z,\n", true);

        assertFindings("f.csv:1 (row 1, C id): the heading stands twice. Delete one of the two columns [waiver]",
                "f.csv:1 (row 1, D): the column has no heading. Give it one, or delete the column [waiver]");
    }

    @Test
    void noSuchFile_isSheetWithoutLines() {
        var sheet = Sheet.read(site, "none.csv", List.of("id"), List.of(), false, findings, FindingCode.WAIVER);

        assertEquals(List.of(), sheet.headings());
        assertEquals(List.of(), sheet.lines());
        assertTrue(findings.isEmpty());
    }

    @Test
    void cellThatNoOneWrites_isFoundBeforeItIsRead() throws IOException {
        var longest = "a".repeat(TextLimit.MOST);
        assertEquals(1, read("id,name\nx," + longest + "\n", false).lines().size());
        assertTrue(findings.isEmpty());

        assertEquals(1, read("id,name\nx," + longest + "a\ny,b\n", false).lines().size());
        assertFindings("f.csv:2 (row 2, B name): has 1,000,001 characters, and every page and file with it would be as large; "
                + "the most is 1,000,000. Shorten it, or publish it as a document and give a link [long-text]");
    }

    @Test
    void fileThatNoOneWrites_isFoundBeforeItIsRead() throws IOException {
        Files.writeString(site.resolve("f.md"), "<".repeat(TextLimit.MOST + 1));
        assertTrue(TextFile.read(site, "f.md", findings).isEmpty());
        assertFindings("f.md: has 1,000,001 characters, and every page and file with it would be as large; the most is "
                + "1,000,000. Shorten it, or publish it as a document and give a link [long-text]");
    }

    private Sheet read(String text, boolean othersAllowed) throws IOException {
        Files.writeString(site.resolve("f.csv"), text);
        return Sheet.read(site, "f.csv", List.of("id", "name"), List.of("reason"), othersAllowed, findings,
                FindingCode.WAIVER);
    }

    private void assertFindings(String... messages) {
        assertEquals(List.of(messages), findings.sorted().stream().map(Finding::toString).toList());
    }
}
