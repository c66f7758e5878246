package uk.openbook.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.openbook.model.Findings;
import uk.openbook.model.Sealed;
import uk.openbook.site.FlexmarkMarkdown;

class PlausibilityTest {

    private static final String FILE = "data/releases/2018-11-29/shares.csv";
    private static final String NOTE = "data/releases/2018-11-29/release.md";

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void write() throws IOException {
        site = new TestSite(folder);
    }

    /** Rows A1 and on, the first of which have other notes than the rest. */
    private static String[] rows(int from, int to, int changed) {
        var rows = new ArrayList<String>();
        for (int i = from; i <= to; i++) {
            rows.add("A" + i + ",One,approved," + (i < from + changed ? "New" : "Old") + ",");
        }
        return rows.toArray(String[]::new);
    }

    private TestSite expect(String... lines) throws IOException {
        return site.file(NOTE, "title=November", "published=2018-11-29", String.join("\n", lines), "~~~~~~");
    }

    private List<String> found() {
        site.check();
        return site.found();
    }

    private String code() {
        return String.join(" ", found().stream().map(line -> line.substring(line.lastIndexOf('['))).toList());
    }

    @ParameterizedTest
    @CsvSource({"100, 5, ''", "100, 6, [implausible-gone]", "60, 3, ''", "59, 3, [implausible-gone]", "10, 2, ''",
        "2, 2, [empty-file]", "10, 3, [implausible-gone]"})
    void entriesGone_areImplausibleAboveFivePercentAndTwo(int before, int gone, String code) throws Exception {
        site.release("2018-09-25", rows(1, before, 0)).release("2018-11-29", rows(gone + 1, before, 0));
        assertEquals(code, code());
    }

    @ParameterizedTest
    @CsvSource({"100, 20, ''", "100, 21, [implausible-changed]", "15, 3, ''", "14, 3, [implausible-changed]",
        "2, 2, ''"})
    void entriesChanged_areImplausibleAboveTwentyPercentAndTwo(int before, int changed, String code)
            throws Exception {
        site.release("2018-09-25", rows(1, before, 0)).release("2018-11-29", rows(1, before, changed));
        assertEquals(code, code());
    }

    @Test
    void entriesAdded_areNoMatter() throws Exception {
        site.release("2018-09-25", rows(1, 3, 0)).release("2018-11-29", rows(1, 90, 0));
        assertEquals(List.of(), found());
    }

    @Test
    void orderOfRows_isNoMatter() throws Exception {
        var rows = new ArrayList<>(List.of(rows(1, 30, 4)));
        site.release("2018-09-25", rows.toArray(String[]::new));
        Collections.reverse(rows);
        site.release("2018-11-29", rows.toArray(String[]::new));
        assertEquals(List.of(), found());
    }

    @Test
    void cutOffFile_isToldWithTheLineToAdd() throws Exception {
        site.release("2018-09-25", rows(1, 20, 0)).release("2018-11-29", rows(1, 12, 0));
        assertEquals(List.of(FILE + ": of the 20 entries of 2018-09-25, 8 are no longer listed, which is more than 5%. "
                + "Put back the rows that are missing or held back; if it is meant that they all go, add to " + NOTE
                + ", above ~~~~~~, the line expect.shares.gone=8 [implausible-gone]"), found());
    }

    @Test
    void editionThatWasSealed_isNotJudgedAgain() throws Exception {
        site.release("2018-09-25", rows(1, 20, 0)).release("2018-11-29", rows(1, 12, 0));
        var findings = new Findings();
        Checker.check(site.folder(), TestSite.config(List.of()), TestSite.AS_OF,
                new Sealed(Set.of("releases/2018-09-25/shares.csv", "releases/2018-11-29/shares.csv"), Set.of()),
                findings, 1, FlexmarkMarkdown::renderers);
        assertEquals(List.of(), findings.sorted());
        assertEquals("[implausible-gone]", code());
    }

    @Test
    void rekeyedEntries_areNotGone() throws Exception {
        site.release("2018-09-25", "A1,One,approved,a,", "A2,One,approved,b,", "A3,One,approved,c,",
                "A4,One,approved,,")
                .release("2018-11-29", "B1,One,approved,a,", "B2,One,approved,b,", "A3,One,approved,c,",
                        "B4,One,approved,,")
                .file("data/rekeys.csv", "register,release,old,new,reason", "shares,2018-11-29,A1,B1,A slip",
                        "shares,2018-11-29,A2,B2,A slip", "shares,2018-11-29,A4,B4,A slip");
        // Their references differ, which is stated like any other change.
        assertEquals("[implausible-changed]", code());
    }

    @Test
    void rowsThatAreNowHeldBack_areGone() throws Exception {
        site.release("2018-09-25", rows(1, 4, 0)).release("2018-11-29", "A1,One,rejected,,", "A2,One,rejected,,",
                "A3,One,rejected,,", "A4,One,approved,Old,");
        assertEquals("[implausible-gone]", code());
    }

    @Test
    void rowsThatWereNeverPublic_areNotGone() throws Exception {
        site.release("2018-09-25", "A1,One,rejected,,", "A2,One,rejected,,", "A3,One,rejected,,", "A4,One,approved,,")
                .release("2018-11-29", "A4,One,approved,,");
        assertEquals(List.of(), found());
    }

    @Test
    void registerLeftOutOfARelease_isHeldAgainstItsLastEdition() throws Exception {
        site.release("2018-09-25", rows(1, 20, 0)).file("data/releases/2018-10-31/release.md", TestSite.NOTE.replace("2018-11-29", "2018-10-31"))
                .release("2018-11-29", rows(1, 12, 0));
        assertEquals("[implausible-gone]", code());
        assertTrue(site.found().get(0).contains("of the 20 entries of 2018-09-25,"));
    }

    @Test
    void releasesToCome_areHeldAgainstEachOther() throws Exception {
        site.release("2018-11-29", rows(1, 20, 0));
        for (var id : List.of("2030-01-01", "2030-02-01")) {
            site.release(id, rows(1, 10, 0)).file("data/releases/" + id + "/release.md", "title=To come " + id,
                    "published=" + id, "~~~~~~");
        }
        assertEquals("[implausible-gone]", code());
        assertTrue(site.found().get(0).startsWith("data/releases/2030-01-01/shares.csv: "));
    }

    @Test
    void editionThatCannotBeRead_isHeldAgainstNothing() throws Exception {
        site.release("2018-09-25", rows(1, 20, 0)).release("2018-10-31", "A1,One,approved,\"Old")
                .release("2018-11-29", rows(1, 2, 0));
        expect("expect.shares.gone=99");
        assertEquals("[malformed-csv]", code());
    }

    @Test
    void columnsEmptied_areToldTogether() throws Exception {
        site.release("2018-09-25", "A1,One,approved,Old,A2", "A2,One,approved,Old,A1", "A3,One,approved,Old,A1",
                "A4,One,approved,,", "A5,One,approved,,").release("2018-11-29", "A1,One,approved,,",
                "A2,One,approved,,", "A3,One,approved,,", "A4,One,approved,,", "A5,One,approved,,",
                "A6,One,approved,New,");
        expect("expect.shares.changed=3");
        assertEquals(List.of(FILE + ": no entry of 2018-09-25 still has notes (3 had it), related (3 had it). Fill it "
                + "in again; if it is meant that all of it goes, add to " + NOTE
                + ", above ~~~~~~, the line expect.shares.emptied=notes, related [implausible-emptied]"), found());
    }

    @Test
    void columnThatTwoEntriesHad_mayBeEmptied() throws Exception {
        site.release("2018-09-25", "A1,One,approved,Old,", "A2,One,approved,Old,", "A3,One,approved,,")
                .release("2018-11-29", "A1,One,approved,,", "A2,One,approved,,", "A3,One,approved,,");
        assertEquals(List.of(), found());
    }

    @Test
    void columnOfEntriesThatAreGone_isNotEmptied() throws Exception {
        site.release("2018-09-25", "A1,One,approved,Old,", "A2,One,approved,Old,", "A3,One,approved,Old,",
                "A4,One,approved,,").release("2018-11-29", "A4,One,approved,,");
        expect("expect.shares.gone=3");
        assertEquals(List.of(), found());
    }

    @Test
    void columnMissingFromTheFile_isEmptiedAndChangesNoEntry() throws Exception {
        site.release("2018-09-25", rows(1, 3, 0)).release("2018-11-29").file(FILE, "reference,organisation,decision",
                "A1,One,approved", "A2,One,approved", "A3,One,approved");
        assertEquals("[implausible-emptied]", code());
    }

    @Test
    void columnThatEndsWithItsDefinition_isMeantToGo() throws Exception {
        var definition = folder.resolve("data/registers/shares.json");
        Files.writeString(definition, Files.readString(definition).replace("\"titles\": \"Notes\",",
                "\"titles\": \"Notes\", \"openbook:until\": \"2018-10-31\","));
        site.release("2018-09-25", rows(1, 3, 0)).release("2018-11-29").file(FILE, "reference,organisation,decision",
                "A1,One,approved", "A2,One,approved", "A3,One,approved");
        assertEquals(List.of(), found());
        expect("expect.shares.emptied=notes");
        assertEquals(List.of(), found());
    }

    @Test
    void changesThatAreStated_areFine() throws Exception {
        site.release("2018-09-25", rows(1, 20, 0)).release("2018-11-29", rows(11, 20, 7));
        expect("expect.shares.gone=10", "expect.shares.changed=7");
        assertEquals(List.of(), found());
    }

    @Test
    void trueStatementThatIsNotNeeded_isFine() throws Exception {
        site.release("2018-09-25", rows(1, 20, 0)).release("2018-11-29", rows(2, 20, 1));
        expect("expect.shares.gone=1", "expect.shares.changed=1");
        assertEquals(List.of(), found());
    }

    @Test
    void wrongNumber_isToldWithTheRightOne() throws Exception {
        site.release("2018-09-25", rows(1, 20, 0)).release("2018-11-29", rows(2, 20, 0));
        expect("expect.shares.gone=2", "expect.shares.changed=1");
        assertEquals(List.of(
                NOTE + ":3 expect.shares.gone: of the 20 entries of 2018-09-25, 1 is no longer listed, and not 2. "
                        + "Correct " + FILE + ", or make the line expect.shares.gone=1 [implausible-gone]",
                NOTE + ":4 expect.shares.changed: of the 20 entries of 2018-09-25, 0 have changed, and not 1. Correct "
                        + FILE + ", or make the line expect.shares.changed=0 [implausible-changed]"), found());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"notes", "related", "notes, related, organisation"})
    void wrongColumns_areToldWithTheRightOnes(String columns) throws Exception {
        site.release("2018-09-25", "A1,One,approved,Old,A2", "A2,One,approved,Old,A1", "A3,One,approved,Old,A1")
                .release("2018-11-29", "A1,One,approved,,", "A2,One,approved,,", "A3,One,approved,,");
        expect("expect.shares.changed=3", "expect.shares.emptied=" + columns);
        assertEquals(List.of(NOTE + ":4 expect.shares.emptied: what entries of 2018-09-25 had and none has now is "
                + "notes, related. Correct " + FILE + ", or make the line expect.shares.emptied=notes, related "
                + "[implausible-emptied]"), found());
    }

    @Test
    void statementOfARegisterThatTheReleaseLacks_isWrongUnlessZero() throws Exception {
        site.release("2018-09-25", rows(1, 3, 0));
        expect("expect.shares.gone=1", "expect.shares.changed=0");
        assertEquals(List.of(NOTE + ":3 expect.shares.gone: the release has no shares.csv, so that no entry is gone. "
                + "Delete the line [implausible-gone]"), found());
    }

    @Test
    void statementOfTheFirstEdition_isWrong() throws Exception {
        site.release("2018-11-29", rows(1, 3, 0));
        expect("expect.shares.emptied=notes");
        assertEquals(List.of(NOTE + ":3 expect.shares.emptied: no earlier release has shares.csv, so that no column is "
                + "emptied. Delete the line [implausible-emptied]"), found());
    }

    @Test
    void headingsOnly_areAnErrorWhereThereWasAnEntry() throws Exception {
        site.release("2018-09-25", rows(1, 1, 0)).release("2018-11-29");
        assertEquals(List.of(FILE + ": there are headings and no rows, where 2018-09-25 has 1 entry. Add the rows; if "
                + "it is meant that no entry is listed, add to " + NOTE + ", above ~~~~~~, the line expect.shares.gone=1 [empty-file]"),
                found());
        assertEquals(1, site.errors());
    }

    @Test
    void headingsOnlyAsStated_areAWarning() throws Exception {
        site.release("2018-09-25", rows(1, 9, 0)).release("2018-11-29");
        expect("expect.shares.gone=9");
        assertEquals("[empty-file]", code());
        assertEquals(0, site.errors());
    }

    @Test
    void headingsOnlyOfAnOlderRelease_areNoMatterWhereNoneWasListed() throws Exception {
        site.release("2018-09-25").release("2018-11-29", rows(1, 3, 0));
        assertEquals(List.of(), found());
    }

    @Test
    void noteThatCannotBeRead_leavesUnknownWhatIsStated() throws Exception {
        site.release("2018-09-25", rows(1, 20, 0)).release("2018-11-29", rows(1, 12, 0)).file(NOTE, "No header.");
        assertEquals("[release-note]", code());
    }
}
