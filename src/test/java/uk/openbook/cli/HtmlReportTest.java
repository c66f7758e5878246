package uk.openbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.golden.Trees;

class HtmlReportTest {

    private static final String ROWS = "reference,organisation,title,decision,start_date,end_date,access,reason,related\n";

    @TempDir
    private Path folder;

    private Path site;

    @BeforeEach
    void copySite() throws IOException {
        site = folder.resolve("site");
        Trees.copy(Path.of("src/test/resources/faults/base"), site);
    }

    @Test
    void page_hasTheSitesNameAndDateAndNoScriptOrRequest() throws IOException {
        rows("S001,Body,Meals,approved,2018-02-30,,lab,,\n");
        var page = report();
        assertEquals("Check of Sample sharing", page.title());
        assertTrue(page.text().contains("Checked as at 1 January 2021."), page::text);
        assertEquals(0, page.select("script, link, img, iframe, [src], [style], [onclick], a[href]:not([href^=#])").size());
        assertEquals(List.of(), Stream.of("url(", "@import").filter(page.html()::contains).toList());
    }

    @Test
    void cell_isShownInItsRowWithItsNeighbours() throws IOException {
        rows("S001,Body,Meals,approved,2018-02-30,,lab,,\n");
        var finding = report().selectFirst(".ob-report__finding");
        assertEquals("Error: column E start_date", finding.selectFirst("h4").text());
        assertEquals(List.of("C title", "D decision", "E start_date", "F end_date", "G access"),
                finding.select("dt").eachText());
        assertEquals(List.of("Meals", "approved", "2018-02-30", "blank", "lab"), finding.select("dd").eachText());
        assertEquals("E start_date 2018-02-30", finding.selectFirst(".ob-report__cell--at-fault").text());
        assertEquals("Row 2 (line 2 of the file), S001", finding.selectFirst(".ob-report__places li").ownText());
    }

    @Test
    void errors_comeFirstAndRowsThatAreFineAreCounted() throws IOException {
        rows("S001,Body,a <i>b</i>,approved,2018-02-03,,lab,,\nS002,Body,Meals,approved,2018-02-30,,lab,,\n"
                + "S003,Body,Meals,approved,2018-02-03,,lab,,\n");
        var page = report();
        assertEquals(List.of("Errors", "Warnings"), page.select("h2").eachText().subList(0, 2));
        assertEquals("data/releases/2018-11-29/shares.csv: 1 of 3 rows is fine",
                page.selectFirst(".ob-report__file").text());
        assertEquals("1 of 3 rows in the newest files without a finding", page.select(".ob-report__counts li").last().text());
    }

    @Test
    void everyPlace_isThereAlsoBeyondTheFirst() throws IOException {
        var rows = new StringBuilder();
        for (int i = 100; i < 130; i++) {
            rows.append('S').append(i).append(",Body,Meals,approved,2018-02-30,,lab,,\n");
        }
        rows(rows.toString());
        var finding = report().selectFirst(".ob-report__finding");
        assertEquals("Error: column E start_date, 30 cells", finding.selectFirst("h4").text());
        assertEquals("The other 27 places", finding.selectFirst("summary").text());
        assertEquals(30, finding.select(".ob-report__places > li").size());
    }

    @Test
    void detailsOfPeopleAndRedactedText_areNotShown() throws IOException {
        Files.writeString(site.resolve("data/releases/2018-11-29/notices.csv"),
                "kind,register,key,columns,reason\nredaction,shares,S001,title,Asked for\n");
        rows("S001,Body,Janet Doeworthy,approved,2018-02-30,,lab,ask jo@example.org,\n"
                + "S002,Body of Janet Doeworthy,Other,approved,2018-02-30,,lab,,\n");
        var page = report();
        assertTrue(page.select("dd").eachText().contains("[redacted]"), page::text);
        assertEquals(List.of(), Stream.of("Doeworthy", "jo@example").filter(page.html()::contains).toList());
    }

    @Test
    void textOfTheInput_isNoMarkup() throws IOException {
        rows("S001,Body,<b>x</b>,approved,2018-02-30,,lab,,\n");
        assertEquals(0, report().select("dd b").size());
    }

    @Test
    void soundSite_saysSo() throws IOException {
        var page = report();
        assertTrue(page.text().contains("Everything that was checked is as it should be."), page::text);
        assertEquals(List.of("Newest files without a finding"), page.select("h2").eachText());
    }

    private void rows(String rows) throws IOException {
        Files.writeString(site.resolve("data/releases/2018-11-29/shares.csv"), ROWS + rows);
    }

    private Document report() throws IOException {
        var file = folder.resolve("findings.html");
        var err = new StringWriter();
        Openbook.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), "check", site.toString(), "--as-of",
                "2021-01-01", "--format", "html", "-o", file.toString());
        assertTrue(Files.exists(file), err::toString);
        return Jsoup.parse(Files.readString(file));
    }
}
