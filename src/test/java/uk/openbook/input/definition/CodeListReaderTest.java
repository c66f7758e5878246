package uk.openbook.input.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.model.Code;

class CodeListReaderTest {

    private static final String FILE = "data/code-lists/colours.csv";
    private static final String HEADINGS = "code,label,definition,order,valid_from,valid_until,was\n";

    @TempDir
    Path folder;

    private SiteFolder site;

    @Test
    void codes_areReadInTheirOrder() throws IOException {
        var list = read(SiteFolder.CODES).codeLists().get(0);

        assertEquals("colours", list.id());
        assertEquals(List.of(
                new Code("r", "Red", "The first", "in red", Optional.of(LocalDate.of(2018, 1, 1)),
                        Optional.of(LocalDate.of(2018, 12, 31)), List.of("rd", "rot"), Map.of("conditions", "none")),
                new Code("b", "Blue", "The second", "Blue", Optional.empty(), Optional.empty(), List.of(), Map.of())),
                list.codes());
        assertEquals("r", list.find("rot").orElseThrow().code());
        assertEquals(List.of(), site.findings());
    }

    @Test
    void equalOrder_keepsTheOrderOfTheFile() throws IOException {
        var codes = read("code,label,definition,order\nz,Z,,1\na,A,,1\nm,M,,0\n").codeLists().get(0).codes();

        assertEquals(List.of("m", "z", "a"), codes.stream().map(Code::code).toList());
    }

    @Test
    void columnsNamedLikeComments_areOneWarningEach() throws IOException {
        read("code,label,definition,order,comment,Internal_remark,Staff notes,footnote,conditions,annotation\n"
                + "a,A,,1,x,y,z,f,c,n\nb,B,,2,x,y,z,f,c,n\n");

        assertEquals(Stream.of("comment", "Internal_remark", "Staff notes").map(heading -> FILE + ":1 " + heading
                + ": the column is published with the list, in every download of it. Delete the column, unless readers "
                + "are meant to see it [comment]").sorted().toList(), site.findings().stream().sorted().toList());
    }

    @Test
    void missingHeading_isFinding() throws IOException {
        assertFindings("code,label,order\nr,Red,1\n",
                ":1 (row 1, definition): the column is missing. Add a column with the heading 'definition'");
    }

    @Test
    void blankCodeOrLabel_isFinding() throws IOException {
        assertFindings(HEADINGS + ",Red,,1,,,\nb, ,,2,,,\n",
                ":2 (row 2, A code): the cell is blank. Fill it in, or delete the row",
                ":3 (row 3, B label): the cell is blank. Fill it in, or delete the row");
    }

    @Test
    void codeTwice_isFinding() throws IOException {
        assertFindings(HEADINGS + "r,Red,,1,,,\nr,Rose,,2,,,\n",
                ":3 (row 3, A code): 'r' stands on line 2 (row 2) already. Delete one of the two rows, or give it another code");
    }

    @Test
    void yearsOfADatasetThatAreNone_areFindings() throws IOException {
        assertFindings("code,label,definition,order,first_year,last_year,from,to\n"
                        + "r,Red,,1,Reception,6.5,2005,2005/07\nb,Blue,,2,-1,13,2005/06,\n",
                ":2 (row 2, E first_year): 'Reception' is not a school year. Give a number like 6; Reception is 0",
                ":2 (row 2, F last_year): '6.5' is not a school year. Give a number like 6; Reception is 0",
                ":2 (row 2, G from): '2005' is not an academic year. Give one like 2017/18",
                ":2 (row 2, H to): '2005/07' is not an academic year. Give one like 2017/18");
    }

    @Test
    void columnsNamedFromAndTo_areAnyTextWhereThereAreNoSchoolYears() throws IOException {
        assertEquals(1, read("code,label,definition,order,from,to\nr,Red,,1,London,Leeds\n").codeLists().size());
        assertEquals(List.of(), site.findings());
    }

    @Test
    void orderThatIsNoNumber_isFinding() throws IOException {
        assertFindings(HEADINGS + "r,Red,,first,,,\nb,Blue,,,,,\n",
                ":2 (row 2, D order): 'first' is not a whole number. Give the place of the code in its list, like 3",
                ":3 (row 3, D order): '' is not a whole number. Give the place of the code in its list, like 3");
    }

    @Test
    void badDates_areFindings() throws IOException {
        assertFindings(HEADINGS + "r,Red,,1,01/01/2018,2018-02-29,\nb,Blue,,2,2018-02-01,2018-01-31,\n",
                ":2 (row 2, E valid_from): '01/01/2018' is not a date. Give a day that exists, like 2018-09-25",
                ":2 (row 2, F valid_until): '2018-02-29' is not a date. Give a day that exists, like 2018-09-25",
                ":3 (row 3, F valid_until): 2018-01-31 is before valid_from 2018-02-01. Correct whichever is wrong");
    }

    @Test
    void formerCodeThatMeansAnother_isFinding() throws IOException {
        assertFindings(HEADINGS + "r,Red,,1,,,b\nb,Blue,,2,,,x; y\ng,Green,,3,,,y\n",
                ":2 (row 2, G was): 'b' already means the code on line 3 (row 3). Delete it here, or there",
                ":4 (row 4, G was): 'y' already means the code on line 3 (row 3). Delete it here, or there");
    }

    @Test
    void emptyFile_isFinding() throws IOException {
        assertEquals(List.of(), read("").codeLists());
        assertEquals(List.of(FILE + ": there is nothing in the file, not even headings. Put the headings in its first "
                + "line, or delete it [empty-file]"), site.findings());
    }

    private Definitions read(String text) throws IOException {
        site = new SiteFolder(folder).with("code-lists/colours.csv", text);
        return site.read();
    }

    private void assertFindings(String text, String... ends) throws IOException {
        assertEquals(List.of(), read(text).codeLists());
        assertEquals(List.of(ends).stream().map(end -> FILE + end + " [code-list]").toList(), site.findings());
    }
}
