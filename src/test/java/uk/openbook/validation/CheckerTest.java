package uk.openbook.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.model.CodeList;
import uk.openbook.model.Edition;
import uk.openbook.model.Entry;
import uk.openbook.model.Findings;
import uk.openbook.model.Release;
import uk.openbook.site.FlexmarkMarkdown;
import uk.openbook.validation.privacy.PrivacyGate;
import uk.openbook.validation.privacy.Waivers;
import uk.openbook.validation.rules.Columns;

class CheckerTest {

    private static final String FILE = "data/releases/2018-11-29/shares.csv";

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void write() throws IOException {
        site = new TestSite(folder);
    }

    private Edition onlyEdition(CheckedSite checked) {
        return checked.editionsOf(checked.registers().get(0)).get(0);
    }

    private static List<String> keys(Edition edition) {
        return edition.entries().stream().map(Entry::key).toList();
    }

    @Test
    void soundSite_isReadWithoutFindings() throws Exception {
        var checked = site.release("2018-11-29", "A1,One,approved,,", "A2,Two,agreed,,A1").check();
        assertEquals(List.of(), site.found());
        assertEquals(List.of("A1", "A2"), keys(onlyEdition(checked)));
        assertEquals(2, onlyEdition(checked).rowsRead());
        assertEquals("Release of 2018-11-29", checked.newestRelease().orElseThrow().title());
        assertEquals("A note.", checked.newestRelease().orElseThrow().note());
    }

    @Test
    void keyWithAnInvisibleCharacterAtItsEnd_isTheSameKey() throws Exception {
        var checked = site.release("2018-11-29", "V3,One,approved,,").release("2018-12-29", "V3\u200b,One,approved,,")
                .check();
        assertEquals(List.of(List.of("V3"), List.of("V3")),
                checked.editionsOf(checked.registers().get(0)).stream().map(CheckerTest::keys).toList());
    }

    @Test
    void requiredCellOfInvisibleCharacters_isBlank() throws Exception {
        site.release("2018-11-29", "A1,One,\u200b\u00a0,,").check();
        assertTrue(site.found().stream().anyMatch(finding -> finding.contains("C decision, A1")
                && finding.endsWith("[required]")), () -> site.found().toString());
    }

    @Test
    void cellsTrimmed_areOneLineForEachColumn() throws Exception {
        site.release("2018-11-29", "A1\u00a0,One\u200b,approved,,", "A2\u200b,Two\u200b,approved,,").check();
        var trimmed = site.found().stream().filter(finding -> finding.endsWith("[invisible-characters]")).toList();
        assertEquals(2, trimmed.size(), trimmed::toString);
        assertTrue(trimmed.get(0).contains("A reference") && trimmed.get(0).contains("2 cells"), trimmed::toString);
        assertTrue(trimmed.get(1).contains("B organisation") && trimmed.get(1).contains("2 cells"), trimmed::toString);
    }

    @Test
    void siteWithoutReleases_isReadWithoutFindings() {
        var checked = site.check();
        assertEquals(List.of(), site.found());
        assertEquals(List.of(), checked.releases());
        assertEquals(1, checked.registers().size());
    }

    @Test
    void heldBackRows_areCountedByCodeAndNowhereElse() throws Exception {
        var checked = site.release("2018-11-29", "A1,One,approved,,", "A2,Two,rejected,,", "A3,Three,rejected,,").check();
        assertEquals(List.of(), site.found());
        assertEquals(List.of("A1"), keys(onlyEdition(checked)));
        assertEquals(Map.of("rejected", 2), onlyEdition(checked).heldBack());
        assertEquals(3, onlyEdition(checked).rowsRead());
    }

    @Test
    void blankInTheColumnThatPublishes_isHeldBackAndAnError() throws Exception {
        var checked = site.release("2018-11-29", "A1,One,,,").check();
        assertEquals(List.of(FILE + ":2 (row 2, C decision, A1): is blank. Fill it in [required]"), site.found());
        assertEquals(Map.of("", 1), onlyEdition(checked).heldBack());
    }

    @Test
    void heldBackRows_areCheckedLikeOthers() throws Exception {
        site.release("2018-11-29", "A-1,One,rejected,07700 900123,").check();
        assertEquals(2, site.found().size());
        assertTrue(site.found().get(1).contains("[privacy-telephone]"), site.found()::toString);
        assertTrue(site.found().get(0).contains("[wrong-form]"), site.found()::toString);
    }

    @Test
    void releaseYetToCome_isCheckedButCountedOnly() throws Exception {
        site.release("2018-11-29", "A1,One,approved,,").release("2019-03-31", "A-1,One,approved,,");
        site.file("data/releases/2019-03-31/release.md", "title=March\npublished=2019-03-31T09:30\n~~~~~~\n");
        var checked = site.check();
        assertEquals(List.of("2018-11-29"), checked.releases().stream().map(Release::id).toList());
        assertEquals(1, checked.releasesHeldBack());
        assertEquals(1, checked.editionsOf(checked.registers().get(0)).size());
        assertEquals(List.of("data/releases/2019-03-31/shares.csv:2 (row 2, A reference, A-1): 'A-1' is not text "
                + "of the form [A-Za-z0-9]+. Write it in that form, or ask whoever keeps the definition what the "
                + "pattern means [wrong-form]"), site.found());
    }

    @Test
    void releaseWithoutTheRegister_hasNoEdition() throws Exception {
        site.release("2018-11-29", "A1,One,approved,,").file("data/releases/2018-09-25/release.md", TestSite.NOTE.replace("2018-11-29", "2018-09-25"));
        var checked = site.check();
        assertEquals(List.of(), site.found());
        assertEquals(2, checked.releases().size());
        assertEquals(1, checked.editionsOf(checked.registers().get(0)).size());
    }

    @Test
    void secondReleaseOfADay_followsTheFirst() throws Exception {
        var checked = site.release("2018-11-29-2", "A2,One,approved,,").release("2018-11-29", "A1,One,approved,,").check();
        assertEquals(List.of("2018-11-29", "2018-11-29-2"), checked.releases().stream().map(Release::id).toList());
    }

    @Test
    void sameKeyTwice_namesTheFirstLine() throws Exception {
        var checked = site.release("2018-11-29", "A1,One,approved,,", "A1,Two,approved,,").check();
        assertEquals(List.of(FILE + ":3 (row 3, A reference, A1): the key 'A1' is already that of line 2 (row 2); the "
                + "two rows differ in organisation. Delete the row that is out of date, or give each row a key of its own "
                + "[duplicate-key]"), site.found());
        assertEquals(List.of("A1"), keys(onlyEdition(checked)));
    }

    @Test
    void identicalRows_haveAnOrdinalAndAWarning() throws Exception {
        var checked = site.release("2018-11-29", "A1,One,approved,,", "A1,One,approved,,", "A1,One,approved,,").check();
        assertEquals(List.of("A1", "A1.2", "A1.3"), keys(onlyEdition(checked)));
        assertEquals(List.of(
                FILE + ":3 (row 3, A1.2): the row is the same as that in line 2 (row 2). Delete one of the two, unless both are meant "
                        + "[identical-rows]",
                FILE + ":4 (row 4, A1.3): the row is the same as that in line 2 (row 2). Delete one of the two, unless both are meant "
                        + "[identical-rows]"), site.found());
    }

    @Test
    void rowWithoutKey_isFound() throws Exception {
        site.release("2018-11-29", ",One,approved,,").check();
        assertEquals(List.of(FILE + ":2 (row 2, A reference): the row has no key. Fill in reference [no-key]"), site.found());
    }

    @Test
    void unknownReferenceInSeveralReleases_isToldOfTheNewest() throws Exception {
        site.release("2018-06-28", "A1,One,approved,,A9", "A2,One,approved,,A8")
                .release("2018-09-25", "A1,One,approved,,A9", "A2,One,approved,,A9")
                .release("2018-11-29", "A1,One,approved,,").check();
        assertEquals(List.of("data/releases/2018-06-28/shares.csv:3 (row 3, E related, A2): no release has an entry 'A8'",
                "data/releases/2018-09-25/shares.csv:2 (row 2, E related, A1): no release has an entry 'A9'",
                "data/releases/2018-09-25/shares.csv:3 (row 3, E related, A2): no release has an entry 'A9'"),
                site.found().stream().filter(line -> line.endsWith("[unknown-reference]"))
                        .map(line -> line.substring(0, line.indexOf(". "))).toList());
    }

    @Test
    void keysOfOneAddress_collideOverAllReleases() throws Exception {
        site.release("2018-09-25", "a1,One,approved,,").release("2018-11-29", "A1,One,approved,,").check();
        assertEquals(List.of(FILE + ":2 (row 2, A reference, A1): the keys 'a1' and 'A1' would both be at shares/a1.html. Rename one of them "
                + "[url-collides]"), site.found());
    }

    @Test
    void organisationsAlikeExceptForLetterCase_areOneWithAWarning() throws Exception {
        site.release("2018-11-29", "A1,Acme,approved,,", "A2,ACME,approved,,").check();
        assertEquals(List.of(FILE + ":3 (row 3, B organisation, A2): 'ACME', 'Acme' are taken for one organisation, which is "
                + "shown as 'Acme'. Give it one spelling in the file, or say in data/organisations.csv which they are; two "
                + "lines keep two organisations apart [organisation-spellings]"), site.found());
    }

    @Test
    void codesOfOneAddress_collide() throws Exception {
        site.file("data/code-lists/datasets.csv", "code,label,definition,order", "KS1,One,,1", "ks1,Other,,2");
        var addresses = new Findings();
        new Addresses(Rekeys.NONE, addresses).add(new CodeList("datasets", List.of(
                Columns.code("KS1", "One", null, null),
                Columns.code("ks1", "Other", null, null))), new CodeListCells(site.folder(), new PrivacyGate(Waivers.none(), FlexmarkMarkdown::renderers)));
        assertEquals("data/code-lists/datasets.csv:3 (row 3, A code): the codes 'KS1' and 'ks1' would both be at datasets/ks1.html. Rename one "
                + "of them [url-collides]", addresses.sorted().get(0).toString());
    }

    @Test
    void referenceToNoEntry_isFound() throws Exception {
        site.release("2018-11-29", "A1,One,approved,,A9; share:A1; shares:A1").check();
        assertEquals(List.of(
                FILE + ":2 (row 2, E related, A1): no release has an entry 'A9'. Give the key of an entry, or take the reference out "
                        + "[unknown-reference]",
                FILE + ":2 (row 2, E related, A1): no release has an entry 'share:A1'. Did you mean shares:A1? [unknown-reference]"),
                site.found());
    }

    @Test
    void referenceToAHeldBackEntry_saysSo() throws Exception {
        site.release("2018-11-29", "A1,One,approved,,A2", "A2,One,rejected,,").check();
        assertEquals(List.of(FILE + ":2 (row 2, E related, A1): the entry 'A2' is held back, so that the link would lead nowhere. Take the "
                + "reference out until the entry is published [unknown-reference]"), site.found());
    }

    @Test
    void referenceToAnyPublicRelease_isAccepted() throws Exception {
        site.release("2018-09-25", "A1,One,approved,,A2", "A3,One,approved,,")
                .release("2018-11-29", "A1,One,approved,,A3", "A2,One,approved,,").check();
        assertEquals(List.of(), site.found());
    }

    @Test
    void warnings_areToldOfTheNewestEditionAlone() throws Exception {
        site.release("2018-09-25", "A1,One,approved,,", "A1,One,approved,,")
                .release("2018-11-29", "A1,One,approved,,", "A1,One,approved,,").check();
        assertEquals(List.of(FILE + ":3 (row 3, A1.2): the row is the same as that in line 2 (row 2). Delete one of the two, unless both are "
                + "meant [identical-rows]"), site.found());
    }

    @Test
    void sameRowTwiceUnderAPrimaryKey_isAnError() throws Exception {
        var definition = folder.resolve("data/registers/shares.json");
        Files.writeString(definition, Files.readString(definition)
                .replace("\"tableSchema\": {", "\"tableSchema\": {\"primaryKey\": [\"reference\"], "));
        site.release("2018-11-29", "A1,One,approved,,", "A1,One,approved,,").check();
        assertEquals(1, site.found().size());
        assertTrue(site.found().get(0).endsWith("[duplicate-key]"), site.found()::toString);
    }

    @Test
    void referenceToAReleaseToCome_isAccepted() throws Exception {
        site.release("2018-11-29", "A1,One,approved,,A2")
                .release("2099-01-01", "A1,One,approved,,A2", "A2,One,approved,,")
                .file("data/releases/2099-01-01/release.md", "title=To come\npublished=2099-01-01\n~~~~~~\n").check();
        assertEquals(List.of(), site.found());
    }

    @Test
    void rowsThatDifferInSpacesAlone_areTheSame() throws Exception {
        site.release("2018-11-29", "A1,One two,approved,,", "A1,one  two ,approved,,").check();
        assertEquals(1, site.found().stream().filter(found -> found.endsWith("[identical-rows]")).count(),
                site.found()::toString);
    }

    @Test
    void settingWithoutRegister_isFound() throws Exception {
        var findings = new Findings();
        site.release("2018-11-29", "A1,One,approved,,");
        Checker.check(folder, TestSite.config(List.of("share", "shares")), TestSite.AS_OF, findings, 1, FlexmarkMarkdown::renderers);
        assertEquals("site-config.properties site.registers: there is no register 'share'. Did you mean shares? [setting]",
                findings.sorted().get(0).toString());
    }

    @Test
    void pagesMadeOfWhatRegistersTell_canBeInTheBarAtTheTop() throws Exception {
        var findings = new Findings();
        site.release("2018-11-29", "A1,One,approved,,");
        Checker.check(folder, TestSite.withNavigation(List.of("could-this-include-me/index.html", "retention/index.htm")),
                TestSite.AS_OF, findings, 1, FlexmarkMarkdown::renderers);
        assertEquals("site-config.properties site.navigation: there is no page 'retention/index.htm'. Did you mean "
                + "retention/index.html? [setting]", findings.sorted().get(0).toString());
        assertEquals(1, findings.errors());
    }

    /** Nothing but its length is looked at, so no other pattern is tried on it. */
    @Test
    void cellThatNoOneWrites_isFoundForItsLengthAlone() throws Exception {
        site.release("2018-11-29", "A1,One jo@example.org TBC " + "a".repeat(1_000_000) + ",approved,,").check();
        assertEquals(List.of("[long-text]"),
                site.found().stream().map(found -> found.substring(found.lastIndexOf('['))).toList(), site.found()::toString);
    }

    @Test
    void personalDetailInACodeList_isFound() throws Exception {
        site.file("data/code-lists/decisions.csv",
                "code,label,definition,order\napproved,Approved,ask jo@example.org,1\n").check();
        assertEquals(List.of("data/code-lists/decisions.csv:2 (row 2, C definition): holds what looks like an "
                + "e-mail address (j…@…). Take it out, or, if it may be published, make the file "
                + "data/waivers.csv with the headings register,key,column,kind,reason,approver,sha256 in its "
                + "first line, and below it the line "
                + ",data/code-lists/decisions.csv,,email,REASON,APPROVER,c939738ec66f6e64c0aaa929e4dfb9a33342c42b1e28f70c9b5956936a4402c4 "
                + "[privacy-email]"),
                site.found());
    }

    @Test
    void crossViewOnOrganisations_isAWarning() throws Exception {
        site.file("data/registers/visits.json", """
                {"@context": "http://www.w3.org/ns/csvw", "url": "visits.csv", "dc:title": "Visits",
                 "openbook:key": ["ref"], "openbook:organisations": ["who"],
                 "openbook:cross-views": [{"down": "who", "across": "topic"}],
                 "tableSchema": {"columns": [
                  {"name": "ref", "datatype": {"base": "string", "format": "V[0-9]+"}},
                  {"name": "who", "datatype": "string", "openbook:facet": true},
                  {"name": "topic", "datatype": "string", "openbook:facet": true}]}}
                """).release("2018-11-29", "A1,One,approved,,").check();
        assertEquals(List.of("data/registers/visits.json:3 openbook:cross-views, item 1: the cross view is not made: 'who' names "
                + "organisations, which have pages of their own. Delete it, or name another column [definition-value]"),
                site.found().stream().filter(found -> found.contains("cross")).toList());
    }

    @Test
    void titleOfAColumn_isMatchedWhateverItsSpaces() throws Exception {
        site.file("data/registers/visits.json", """
                {"@context": "http://www.w3.org/ns/csvw", "url": "visits.csv", "dc:title": "Visits",
                 "openbook:key": ["ref"], "tableSchema": {"columns": [
                  {"name": "ref", "titles": " Reference  of the visit ",
                   "datatype": {"base": "string", "format": "V[0-9]+"}}]}}
                """).release("2018-11-29", "A1,One,approved,,")
                .file("data/releases/2018-11-29/visits.csv", "Reference of the visit", "V1").check();
        assertEquals(List.of(), site.found());
    }

    @Test
    void rowsOfOneKey_areSaidToDifferInWhichColumns() throws Exception {
        site.release("2018-11-29", "A1,One,approved,,", "A1,Two,rejected,,").check();
        assertEquals(List.of(FILE + ":3 (row 3, A reference, A1): the key 'A1' is already that of line 2 (row 2); the two "
                + "rows differ in organisation, decision. Delete the row that is out of date, or give each row a key of its "
                + "own [duplicate-key]"), site.found());
    }

    @Test
    void keyThatIsToBeRedacted_isInNoFinding() throws Exception {
        site.release("2018-09-25", "Doe1,One,approved,,")
                .release("2018-11-29", "Doe1,One,,,", "Doe1,Two,approved,,", "A2,Three of Doe1,,,")
                .file("data/releases/2018-11-29/notices.csv", "kind,register,key,columns,reason",
                        "redaction,shares,Doe1,reference,Asked for")
                .check();
        assertTrue(site.found().contains(FILE + ":2 (row 2, C decision): is blank. Fill it in [required]"),
                site.found()::toString);
        assertTrue(site.found().contains(FILE + ":4 (row 4, C decision, A2): is blank. Fill it in [required]"),
                site.found()::toString);
        assertTrue(site.found().stream().anyMatch(found -> found.startsWith(FILE + ":3 (row 3, A reference): the key, made of "
                + "reference, is already that of line 2 (row 2);")), site.found()::toString);
        assertEquals(List.of(), site.found().stream().filter(found -> found.contains("Doe1")).toList());
    }

    @Test
    void keyThatHoldsARedactedValue_isInNoPlace() throws Exception {
        site.release("2018-09-25", "AcmeLtd1,acmeltd,approved,,")
                .release("2018-11-29", "AcmeLtd1,acmeltd,,,")
                .file("data/releases/2018-11-29/notices.csv", "kind,register,key,columns,reason",
                        "redaction,shares,AcmeLtd1,organisation,Asked for")
                .check();
        assertTrue(site.found().contains(FILE + ":2 (row 2, C decision): is blank. Fill it in [required]"),
                site.found()::toString);
    }

    @Test
    void keyWithAPersonalDetail_isMaskedInPlaces() throws Exception {
        site.release("2018-11-29", "jo@example.org,One,,,").check();
        assertTrue(site.found().contains(FILE + ":2 (row 2, C decision, j…@…): is blank. Fill it in [required]"),
                site.found()::toString);
        assertEquals(List.of(), site.found().stream().filter(found -> found.contains("jo@")).toList());
    }

    @Test
    void threads_changeNothing() throws Exception {
        for (int i = 0; i < 8; i++) {
            site.release("2018-0" + (i + 1) + "-01", "A1,One,approved,x,", "a1,Two,agreed,07700 900123,", "A3,,rejectd,,A7",
                    ",Four,approved,,", "A1,One,approved,x,");
        }
        var one = site.check(1);
        var two = new TestSite(folder);
        var other = two.check(4);
        assertFalse(site.found().isEmpty());
        assertEquals(site.found(), two.found());
        assertEquals(one.releases(), other.releases());
        for (var register : one.registers()) {
            assertEquals(one.editionsOf(register).stream().map(CheckerTest::keys).toList(),
                    other.editionsOf(other.registers().get(0)).stream().map(CheckerTest::keys).toList());
        }
    }
}
