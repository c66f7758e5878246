package uk.openbook.render.download.ods;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import uk.openbook.HostileCells;
import uk.openbook.model.Column;
import uk.openbook.publication.Publication;

/** Spreadsheets, read back by a library of another maker and by the XML parser of the JDK. */
class OdsFilesTest {

    private final Publication publication = HostileCells.publication();

    private byte[] file() throws Exception {
        return HostileCells.file(new OdsFiles(), publication, "downloads/cells.ods");
    }

    private Document part(String name) throws Exception {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file()))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null;) {
                if (entry.getName().equals(name)) {
                    return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                            .parse(new ByteArrayInputStream(zip.readAllBytes()));
                }
            }
        }
        throw new AssertionError("there is no " + name);
    }

    private static List<Element> elements(NodeList nodes) {
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Test
    void sods_readsEachCellWithItsType() throws Exception {
        var sheet = new SpreadSheet(new ByteArrayInputStream(file())).getSheet("Cells all kinds of them");
        var values = sheet.getDataRange().getValues();
        assertEquals(13, values.length);
        assertEquals(List.of("Reference", "Words", "More words", "Key", "Price", "People", "Renewed", "Day", "Until",
                "Access", "Datasets", "Organisation", "Rank"), Arrays.asList(values[0]));
        assertEquals(Arrays.asList("=1+1", "=cmd|'/c calc'!A1", "+44", "-5", "-1.50", 0.0, true, LocalDate.of(2018, 7, 5),
                "2019", "lab", "KS2;CENSUS", "Café & Söhne", "first"), Arrays.asList(values[1]));
        assertEquals(Arrays.asList("+44", "line one\nline two", "@x", "+7", ".5", "[c]", false, LocalDate.of(2016, 2, 29),
                LocalDate.of(2019, 2, 28), "out", "CENSUS", "@home", "second"), Arrays.asList(values[2]));
        assertEquals("-5", values[3][0]);
        assertNull(values[3][6]);
        assertEquals("123456789012345678901234", values[4][3]);
        assertEquals("1/1/1850", values[4][7]);
        assertEquals(9.99999999999999E14, values[5][5]);
        var formulas = Arrays.stream(sheet.getDataRange().getFormulas()).flatMap(Arrays::stream)
                .filter(formula -> formula != null).toList();
        assertEquals(List.of(), formulas);
    }

    @Test
    void everyText_readsBackAsPublished() throws Exception {
        var values = new SpreadSheet(new ByteArrayInputStream(file())).getSheet("Cells all kinds of them").getDataRange()
                .getValues();
        var columns = HostileCells.columns(publication);
        var entries = HostileCells.entries(publication);
        for (int i = 0; i < entries.size(); i++) {
            for (var name : List.of("reference", "words", "more_words", "access", "datasets", "organisation", "rank")) {
                int at = columns.stream().map(Column::name).toList().indexOf(name);
                var text = entries.get(i).text(columns.get(at)).replace("\r\n", "\n");
                assertEquals(text, values[i + 1][at] == null ? "" : values[i + 1][at], name);
            }
        }
    }

    @Test
    void eachSheet_hasOneTableWithMarkedUniqueHeadingsAndNoMergedCells() throws Exception {
        var content = part("content.xml");
        var sheets = elements(content.getElementsByTagName("table:table"));
        assertEquals(List.of("Cover", "Cells all kinds of them", "Columns", "Code lists"),
                sheets.stream().map(sheet -> sheet.getAttribute("table:name")).toList());
        for (var sheet : sheets.subList(1, 4)) {
            var headings = elements(sheet.getElementsByTagName("table:table-header-rows"));
            assertEquals(1, headings.size());
            var texts = elements(headings.get(0).getElementsByTagName("text:p")).stream().map(Element::getTextContent)
                    .toList();
            assertEquals(texts.size(), texts.stream().distinct().count());
            for (var row : elements(sheet.getElementsByTagName("table:table-row"))) {
                assertEquals(texts.size(), row.getElementsByTagName("table:table-cell").getLength());
                assertTrue(row.getElementsByTagName("text:p").getLength() > 0, "an empty row");
            }
        }
        assertEquals(0, content.getElementsByTagName("table:covered-table-cell").getLength());
        assertEquals(List.of("'Cells all kinds of them'.A1:'Cells all kinds of them'.M13", "'Columns'.A1:'Columns'.D14",
                "'Code lists'.A1:'Code lists'.D5"), elements(content.getElementsByTagName("table:database-range"))
                        .stream().map(range -> range.getAttribute("table:target-range-address")).toList());
    }

    @Test
    void cover_saysWhatItIsAndWhereItComesFrom() throws Exception {
        var lines = elements(elements(part("content.xml").getElementsByTagName("table:table")).get(0)
                .getElementsByTagName("text:p")).stream().map(Element::getTextContent).toList();
        assertEquals(List.of("Cells: all [kinds] of them?", "Fictional.", "Publisher: Sample Department",
                "Release: 29 November 2018", "Licence: Open Government Licence v3.0"), lines.subList(0, 5));
        assertTrue(lines.contains("Cells all kinds of them: 12 rows, one for each entry"), lines::toString);
    }

    @Test
    void meta_hasTitlePublisherLanguageAndTheDateOfTheRelease() throws Exception {
        var meta = part("meta.xml");
        assertEquals("Cells: all [kinds] of them?", meta.getElementsByTagName("dc:title").item(0).getTextContent());
        assertEquals("Sample Department", meta.getElementsByTagName("dc:creator").item(0).getTextContent());
        assertEquals("2018-11-29T00:00:00", meta.getElementsByTagName("dc:date").item(0).getTextContent());
        assertEquals("en-GB", meta.getElementsByTagName("dc:language").item(0).getTextContent());
    }

    @Test
    void type_isTheFirstEntryAndNotCompressed() throws Exception {
        var bytes = file();
        var start = new String(bytes, 0, 90, StandardCharsets.ISO_8859_1);
        assertTrue(start.startsWith("PK"), start);
        assertEquals("mimetypeapplication/vnd.oasis.opendocument.spreadsheet", start.substring(30, 30 + 54));
        assertArrayEquals(bytes, file());
    }
}
