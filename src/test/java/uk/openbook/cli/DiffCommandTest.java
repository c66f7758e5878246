package uk.openbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

    private static final String DEFINITION = """
            {"@context": "http://www.w3.org/ns/csvw", "url": "visits.csv", "dc:title": "Visits",
             "openbook:key": ["reference"], "openbook:title": "visitor",
             "tableSchema": {"columns": [
              {"name": "reference", "datatype": {"base": "string", "format": "[A-Z][0-9]"}},
              {"name": "visitor"}, {"name": "reason"}, {"name": "room", "openbook:from": "2018-03-01"}]}}
            """;

    @TempDir
    private Path site;

    @BeforeEach
    void writeSite() throws IOException {
        file("site-config.properties", "site.title=Visits\nsite.publisher=A body\n"
                + "site.base_url=https://example.org/\nsite.licence=A licence\n");
        file("data/registers/visits.json", DEFINITION);
        file("data/registers/parcels.json", DEFINITION.replace("visits", "parcels").replace("Visits", "Parcels"));
        release("2018-01-01", "visits", "V1,Ada,To see the hall", "V2,Bram,", "V3,Cleo,A talk");
        release("2018-01-01", "parcels", "P1,Ada,");
        release("2018-02-01", "visits", "V2,Bram,", "V3,Cleo,A talk");
        file("data/releases/2018-03-01/visits.csv", "reference,visitor,reason,room\nV1,Ada,To see the hall,\n"
                + "V2,Bram,\"A tour\nof the cellar\",4\nV4,Dot,,\n");
        note("2018-03-01");
        // Yet to come, and as plausible as the others.
        file("data/releases/2019-01-01/visits.csv", "reference,visitor,reason,room\nV1,Ada,To see the hall,\n"
                + "V2,Bram,\"A tour\nof the cellar\",4\nV4,Dot,,\nV9,Held,Back,\n");
        note("2019-01-01");
    }

    @Test
    void neighbouringReleases_areToldInWords() {
        assertSaid("""
                parcels: 1 before, 0 added, 0 returned, 0 no longer listed, now 1; 0 changed
                visits: 2 before, 1 added, 1 returned, 1 no longer listed, now 3; 1 changed
                  columns added: room
                  returned V1: Ada
                  changed V2: Bram
                    reason: {+A tour
                      of the cellar+}
                  added V4: Dot
                  no longer listed V3: Cleo
                """, "2018-02-01", "2018-03-01");
    }

    @Test
    void distantReleases_areComparedAsIfNothingLayBetween() {
        assertSaid("""
                visits: 3 before, 1 added, 0 returned, 1 no longer listed, now 3; 1 changed
                  columns added: room
                  changed V2: Bram
                    reason: {+A tour
                      of the cellar+}
                  added V4: Dot
                  no longer listed V3: Cleo
                """, "2018-01-01", "2018-03-01", "--register", "visits");
    }

    @Test
    void changesOfType_areToldApart() throws IOException {
        release("2018-02-01", "visits", "V1,Ada,To see the \u2018hall\u2019", "V2,Bram,", "V3,Cleo,A walk");
        release("2018-01-01", "visits", "V1,Ada,To see the 'hall'", "V2,Bram,", "V3,Cleo,A talk");
        assertSaid("""
                visits: 3 before, 0 added, 0 returned, 0 no longer listed, now 3; 2 changed, 1 of them in type alone
                  changed V1: Ada
                    reason (type alone): To see the [-'-]{+\u2018+}hall[-'-]{+\u2019+}
                  changed V3: Cleo
                    reason: A [-talk-]{+walk+}
                """, "2018-01-01", "2018-02-01", "--register", "visits");
    }

    @Test
    void releaseAndItself_doNotDiffer() {
        assertSaid("register,key,change,column,before,after,typographic,former_key,notice,reason\r\n", "2018-03-01",
                "2018-03-01", "--format", "csv");
        assertSaid("{\"release\":\"2018-03-01\",\"registers\":[]}\n", "2018-03-01", "2018-03-01", "--format", "json");
    }

    @Test
    void registerThatIsNotYet_isAllAdded() throws IOException {
        release("2018-02-01", "parcels", "P1,Ada,");
        Files.delete(site.resolve("data/releases/2018-01-01/parcels.csv"));
        assertSaid("""
                parcels: 0 before, 1 added, 0 returned, 0 no longer listed, now 1; 0 changed
                  added P1: Ada
                """, "2018-01-01", "2018-03-01", "--register", "parcels");
    }

    @Test
    void unknownRelease_isNamedWithTheNearest() {
        assertRefused("openbook: there is no release '2018-02-02'. Did you mean 2018-02-01?", "2018-02-02",
                "2018-03-01");
        assertRefused("openbook: there is no release 'newest'. Give one of 2018-01-01, 2018-02-01, 2018-03-01",
                "2018-01-01", "newest");
    }

    @Test
    void unknownRegisterAndFormat_areNamedWithTheNearest() {
        assertRefused("openbook: --register: there is no register 'visit'. Did you mean visits?", "2018-01-01",
                "2018-03-01", "--register", "visit");
        assertRefused("openbook: --format: there is no format 'jsn'. Did you mean json?", "2018-01-01", "2018-03-01",
                "--format", "jsn");
    }

    @Test
    void laterReleaseFirst_isRefused() {
        assertRefused("openbook: 2018-03-01 is later than 2018-01-01. Give the earlier release first", "2018-03-01",
                "2018-01-01");
    }

    @Test
    void oneReleaseAlone_isRefused() {
        var call = run("diff", "2018-01-01");
        assertEquals(2, call.exit());
        assertTrue(call.err().startsWith("openbook: TO is missing. Add it."), call::toString);
    }

    @Test
    void faultyData_isPrintedInstead() throws IOException {
        release("2018-02-01", "visits", ",Bram,");
        var call = diff("2018-01-01", "2018-02-01");
        assertEquals(1, call.exit());
        assertEquals("", call.out());
        assertTrue(call.err().contains("data/releases/2018-02-01/visits.csv:2 (row 2, A reference): the row has no key"), call::toString);
        assertTrue(call.err().contains("\n1 error, "), call::toString);
    }

    @Test
    void help_listsTheCommand() {
        assertTrue(run("--help").out().contains("diff "));
        assertTrue(run("diff", "--help").out().contains("FROM TO [SITE]"), () -> run("diff", "--help").out());
    }

    private void assertSaid(String text, String... args) {
        var call = diff(args);
        assertEquals(text, call.out(), call::toString);
        assertEquals("Held back: 1 release" + System.lineSeparator(), call.err());
        assertEquals(0, call.exit());
    }

    private void assertRefused(String line, String... args) {
        var call = diff(args);
        assertEquals(line, call.err().strip());
        assertEquals("", call.out());
        assertEquals(2, call.exit());
    }

    private void release(String id, String register, String... rows) throws IOException {
        file("data/releases/" + id + "/" + register + ".csv",
                "reference,visitor,reason\n" + String.join("\n", rows) + "\n");
        note(id);
    }

    private void note(String id) throws IOException {
        file("data/releases/" + id + "/release.md", "title=A release\npublished=" + id + "T09:30\n~~~~~~\nA note.\n");
    }

    private void file(String path, String text) throws IOException {
        var file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Call diff(String... args) {
        var all = new ArrayList<>(List.of("diff"));
        all.addAll(List.of(args));
        all.addAll(List.of(site.toString(), "--as-of", "2018-12-31"));
        return run(all.toArray(String[]::new));
    }

    /** A call and what came of it. */
    private record Call(int exit, String out, String err) {
    }

    private static Call run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Openbook.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Call(exit, out.toString(), err.toString());
    }
}
