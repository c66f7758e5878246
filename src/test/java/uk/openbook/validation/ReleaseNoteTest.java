package uk.openbook.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseNoteTest {

    private static final String FILE = "data/releases/2018-06-28/release.md";

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void write() throws IOException {
        site = new TestSite(folder).release("2018-06-28", "A1,One,approved,,");
    }

    private List<String> found(String... lines) throws IOException {
        site.file(FILE, lines).check();
        return site.found();
    }

    @ParameterizedTest
    @CsvSource({"2018-06-28T09:30, 2018-06-28T08:30:00Z", "2018-07-29T09:30, 2018-07-29T08:30:00Z",
        "2018-06-28, 2018-06-27T23:00:00Z", "2018-06-28T09:30+02:00, 2018-06-28T07:30:00Z",
        "2018-06-28T09:30-02:00, 2018-06-28T11:30:00Z", "2018-06-28T09:30Z, 2018-06-28T09:30:00Z"})
    void time_isReadInTheSitesZone(String given, String instant) throws Exception {
        site.file(FILE, "title=June", "published=" + given, "~~~~~~");
        assertEquals(Instant.parse(instant), site.check().newestRelease().orElseThrow().published());
        assertEquals(List.of(), site.found());
    }

    @ParameterizedTest
    @CsvSource({"2018-06-27T23:59, 2018-06-27 is before the date of the release", "2018-06-27T23:30Z, ",
        "2018-07-29T23:59, ", "2018-07-30, 2018-07-30 is more than 31 days after the date of the release"})
    void timeFarFromTheFoldersDate_isAWarning(String given, String problem) throws Exception {
        var found = found("title=June", "published=" + given, "~~~~~~");
        assertEquals(problem == null ? List.of() : List.of(FILE + ":2 published: " + problem + ", 2018-06-28. Correct the "
                + "time or rename the folder, unless both are meant [release-date]"), found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T23:59:59.999999999-18:00", "-999999999-01-01T00:00+18:00",
        "+999999999-12-31T23:59:59.999999999", "+999999999-12-31", "-999999999-01-01", "+10000-01-01", "0000-12-31"})
    void timeOutsideTheYearsThatCanBeShown_isNoTime(String given) throws Exception {
        // The gate may take a year of many digits for a telephone number too.
        var found = found("title=June", "published=" + given, "~~~~~~").get(0);
        assertTrue(found.startsWith(FILE + ":2 published: '") && found.endsWith("' is not a time. Give one like "
                + "2018-11-29T09:30, 2018-11-29T09:30+00:00 or 2018-11-29 [release-note]"), found);
    }

    @Test
    void missingNote_isFound() throws Exception {
        Files.delete(folder.resolve(FILE));
        var checked = site.check();
        assertEquals(List.of("data/releases/2018-06-28: there is no release.md in the folder. Add one with the lines "
                + "title=…, published=2018-11-29T09:30 and ~~~~~~ [release-note]"), site.found());
        assertEquals(List.of(), checked.releases());
    }

    @Test
    void noteWithoutHeader_isFound() throws Exception {
        assertEquals(List.of(FILE + ":1: the file has no header. Start the file with the lines title=…, "
                + "published=2018-11-29T09:30 and ~~~~~~ [release-note]"), found("Just words."));
    }

    @Test
    void missingKeys_areFound() throws Exception {
        assertEquals(List.of(
                FILE + ":1 published: is missing. Add a line like published=2018-11-29T09:30 [release-note]",
                FILE + ":1 title: is missing. Add a line like title=November 2018 [release-note]"),
                found("title=", "~~~~~~"));
    }

    @Test
    void timeThatIsNone_isFound() throws Exception {
        assertEquals(List.of(FILE + ":2 published: '28 June 2018' is not a time. Give one like 2018-11-29T09:30, "
                + "2018-11-29T09:30+00:00 or 2018-11-29 [release-note]"),
                found("title=June", "published=28 June 2018", "~~~~~~"));
    }

    @Test
    void unknownAndRepeatedKeys_areFound() throws Exception {
        assertEquals(List.of(
                FILE + ":2 titel: there is no key 'titel' here. Did you mean title? [release-note]",
                FILE + ":4 published: the key stands twice. Delete one of the two [release-note]"),
                found("title=June", "titel=May", "published=2018-06-28", "published=2018-06-29", "~~~~~~"));
    }

    @Test
    void expectationsOfWhatThereIsNot_nameTheNearest() throws Exception {
        assertEquals(List.of(
                FILE + ":3 expect.share.gone: there is no register 'share'. Did you mean shares? [release-note]",
                FILE + ":4 expect.shares.gon: the key does not end in what is expected of shares. Did you mean "
                        + "expect.shares.gone? [release-note]",
                FILE + ":5 expect.shares: the key does not end in what is expected of shares. Give one of "
                        + "expect.shares.changed, expect.shares.emptied, expect.shares.gone [release-note]",
                FILE + ":6 exspect.shares.gone: there is no key 'exspect.shares.gone' here. Did you mean "
                        + "expect.shares.gone? [release-note]",
                FILE + ":7 expect.shares.changed: '-1' is not a number of entries. Give a whole number like 12, in "
                        + "digits alone [release-note]",
                FILE + ":8 expect.shares.emptied: shares has no column 'note'. Did you mean notes? [release-note]"),
                found("title=June", "published=2018-06-28", "expect.share.gone=0", "expect.shares.gon=0",
                        "expect.shares=0", "exspect.shares.gone=0", "expect.shares.changed=-1",
                        "expect.shares.emptied=note, Related", "~~~~~~"));
    }

    @Test
    void expectationTwice_isFound() throws Exception {
        assertEquals(List.of(FILE + ":4 expect.shares.gone: the key stands twice. Delete one of the two "
                + "[release-note]"), found("title=June", "published=2018-06-28", "expect.shares.gone=0", "expect.shares.gone=0", "~~~~~~"));
    }

    @Test
    void expectationOfARegisterWhoseDefinitionIsAtFault_isPassedOver() throws Exception {
        site.file("data/registers/visits.json", "{");
        assertEquals(List.of("[definition-syntax]"), found("title=June", "published=2018-06-28",
                "expect.visits.gone=3", "~~~~~~").stream().map(line -> line.substring(line.lastIndexOf('['))).toList());
    }

    @Test
    void personalDetails_areFoundWithTheirLine() throws Exception {
        assertEquals(List.of(
                FILE + ":1 title: holds what looks like an e-mail address (j…@…). Take it out, or, if it may be "
                        + "published, make the file data/waivers.csv with the headings "
                        + "register,key,column,kind,reason,approver,sha256 in its first line, and below it the "
                        + "line ," + FILE + ",,email,REASON,APPROVER,"
                        + "dc60331996a3b6f1bbe4bd098eae390b3b112b3bd51f056b1d5abdbfb0c2b8fa [privacy-email]",
                FILE + ":5: holds what looks like a telephone number (07…). Take it out, or, if it may be "
                        + "published, make the file data/waivers.csv with the headings "
                        + "register,key,column,kind,reason,approver,sha256 in its first line, and below it the "
                        + "line ," + FILE + ",,telephone,REASON,APPROVER,"
                        + "711219d24ff33cc638df90cdca4ef8559d19de5b9074ddc541655cfbd1182415 [privacy-telephone]"),
                found("title=June, jo@example.org", "published=2018-06-28", "~~~~~~", "Words.", "Ring 07700 900123."));
    }
}
