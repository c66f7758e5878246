package uk.openbook.validation.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.model.Column;
import uk.openbook.model.Finding;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.model.Register;
import uk.openbook.validation.rules.Columns;

class WaiversTest {

    private static final String HEADER = "register,key,column,kind,reason,approver,sha256\n";
    private static final String TEXT = "write to data@example.org";
    private static final String HASH = "b4b6069fb32f09935f359b149a9c9bc41f0374f35bd75c42f81db861dd478d5c";
    private static final Column NOTES = Column.text("notes");
    private static final Register REGISTER = Columns.register(Column.text("reference"), NOTES);

    @TempDir
    private Path site;

    private final Findings findings = new Findings();

    private Waivers read(String lines) throws IOException {
        Files.createDirectories(site.resolve("data"));
        Files.writeString(site.resolve(Waivers.FILE), HEADER + lines);
        return Waivers.read(site, List.of(REGISTER), Set.of("faulty"), findings);
    }

    private List<String> found() {
        return findings.sorted().stream().map(Finding::toString).toList();
    }

    private void check(Waivers waivers, String key, String text) {
        for (var detail : PrivacyGate.search(text, PrivacyGate.ALL)) {
            waivers.report(detail, REGISTER, List.of(key), NOTES, text, new Place("shares.csv", 2, "notes"), findings);
        }
    }

    @Test
    void detailWithoutWaiver_givesTheLineForOne() throws Exception {
        check(Waivers.none(), "A1", TEXT);
        assertEquals(List.of("shares.csv:2 notes: holds what looks like an e-mail address (d…@…). Take it out, "
                + "or, if it may be published, make the file data/waivers.csv with the headings "
                + "register,key,column,kind,reason,approver,sha256 in its first line, and below it the line "
                + "shares,A1,notes,email,REASON,APPROVER," + HASH
                + " [privacy-email]"), found());
    }

    @Test
    void waiver_opensTheGateForItsTextAlone() throws Exception {
        var waivers = read("shares,A1,notes,email,Public address,J Smith," + HASH + "\n");
        check(waivers, "A1", TEXT);
        waivers.reportUnused(Set.of(), findings);
        assertEquals(List.of(), found());
        check(waivers, "A1", TEXT + ".");
        check(waivers, "A2", TEXT);
        assertEquals(2, findings.errors());
    }

    @Test
    void waiverOfAnotherKind_opensNothing() throws Exception {
        var waivers = read("shares,A1,notes,telephone,Public address,J Smith," + HASH + "\n");
        check(waivers, "A1", TEXT);
        waivers.reportUnused(Set.of(), findings);
        assertEquals(List.of("data/waivers.csv:2 (row 2): no text has this key, column, kind and hash. Take the line out, or "
                + "correct it [waiver-unused]"), found().subList(0, 1));
        assertEquals(1, findings.errors());
    }

    @Test
    void faults_areEachFound() throws Exception {
        read("share,A1,notes,email,Public,J Smith," + HASH + "\n"
                + "shares,A1,note,mail,,,123\n");
        assertEquals(List.of(
                "data/waivers.csv:2 (row 2, A register): there is no register 'share'. Did you mean shares? [waiver]",
                "data/waivers.csv:3 (row 3, C column): shares has no column 'note'. Did you mean notes? [waiver]",
                "data/waivers.csv:3 (row 3, D kind): there is no kind 'mail'. Give one of email, telephone, national-insurance, "
                        + "nhs-number, pupil-number [waiver]",
                "data/waivers.csv:3 (row 3, E reason): is blank. Say why this may be published [waiver]",
                "data/waivers.csv:3 (row 3, F approver): is blank. Say who approved it [waiver]",
                "data/waivers.csv:3 (row 3, G sha256): is not the SHA-256 of a text, 64 hex digits. Copy it from the finding that the "
                        + "waiver answers [waiver]"), found());
    }

    @Test
    void waiverOfARegisterWithAFault_isPassedOver() throws Exception {
        read("faulty,A1,notes,email,Public,J Smith," + HASH + "\n");
        assertEquals(List.of(), found());
    }

    @Test
    void keyThatIsAnAddress_isNotRepeated() {
        check(Waivers.none(), "jo@example.org", TEXT);
        assertEquals(1, findings.errors());
        assertEquals(-1, found().get(0).indexOf("jo@"));
    }
}
