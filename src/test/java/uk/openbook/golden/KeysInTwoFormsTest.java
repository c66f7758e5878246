package uk.openbook.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.cli.Openbook;

/** A release of today follows those that Openbook 0.1 sealed, whose keys held hashes of 32 bits. */
class KeysInTwoFormsTest {

    private static final String RELEASE = "data/releases/2019-10-31/";

    /** The address of the entry that has to be mended. */
    private static final String V5 = "ee861650.html";

    @TempDir
    private Path folder;

    private Path site;

    @BeforeEach
    void copy() throws IOException {
        site = folder.resolve("site");
        Trees.copy(Path.of("src/test/resources/sites/sealed-by-0.1.0/site"), site);
        write("release.md", "title=October 2019\npublished=2019-10-31T09:30\n~~~~~~\nA further release.\n");
    }

    private void write(String file, String text) throws IOException {
        var path = site.resolve(RELEASE + file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private String requests() throws IOException {
        // A required cell of which nothing can be seen is refused today.
        return Files.readString(site.resolve("data/releases/2019-07-31/requests.csv"))
                .replace("V5,\u200B,", "V5,Somebody,");
    }

    private String run(int exit, String... arguments) {
        var printed = new StringWriter();
        var out = new PrintWriter(printed, true);
        var all = new ArrayList<>(List.of(arguments));
        all.add(site.toString());
        if (!arguments[0].equals("check")) {
            all.addAll(List.of("-o", folder.resolve("output").toString()));
        }
        assertEquals(exit, Openbook.run(out, out, all.toArray(String[]::new)), printed::toString);
        return printed.toString();
    }

    /** The kind of change by the address of the entry. */
    private Map<String, String> changes() throws IOException {
        var changes = new TreeMap<String, String>();
        JsonNode json = new ObjectMapper()
                .readTree(folder.resolve("output/releases/2019-10-31/changes.json").toFile());
        json.get("registers").forEach(register -> register.get("changes").forEach(change -> changes.put(
                change.get("url").asText().replaceFirst(".*/requests/", ""), change.get("change").asText())));
        changes.remove(V5);
        return changes;
    }

    @Test
    void releaseInTheNewForm_listsNoEntryAsRemovedOrAdded() throws IOException {
        write("requests.csv", requests());
        run(0, "build");
        assertEquals(Map.of(), changes());
    }

    @Test
    void keyInOtherLetterCaseAndSpacing_isOfTheSameEntry() throws IOException {
        write("requests.csv", requests().replace("foi-2015-09101", " FOI-2015-09101\u00A0"));
        run(0, "build");
        assertEquals(Map.of("d3b7b489.html", "changed"), changes());
    }

    @Test
    void twoTextsOfOneShortHash_areTwoEntries() throws IOException {
        write("requests.csv", requests() + "FOI-2018-07068,Alpha Org,Another,Green Tea,tea,,2018-10-01,2018,5,\n");
        run(0, "build");
        assertEquals(Map.of("foi-2018-07068.html", "added"), changes());
        assertTrue(Files.readString(folder.resolve("output/requests/d3b7b489.html")).contains("foi-2015-09101"));
        run(0, "seal");
        run(0, "check");
    }

    @Test
    void newKey_isReadInItsAddress_andStaysSealedWhenItsSpellingChanges() throws IOException {
        write("requests.csv", requests() + "FOI 2019/44 é,Alpha Org,Another,Green Tea,tea,,2018-10-01,2018,5,\n");
        run(0, "build");
        assertTrue(Files.exists(folder.resolve("output/requests/foi-2019-44-e.html")));
        run(0, "seal");
        var next = site.resolve("data/releases/2019-11-30");
        Trees.copy(site.resolve(RELEASE), next);
        Files.writeString(next.resolve("release.md"),
                "title=November 2019\npublished=2019-11-30T09:30\n~~~~~~\nA further release.\n");
        Files.writeString(next.resolve("requests.csv"),
                Files.readString(next.resolve("requests.csv")).replace("FOI 2019/44 é", "foi  2019/44 É"));
        run(0, "check");
        run(0, "build");
        run(0, "seal");
        assertFalse(run(0, "check").contains("sealed"));
    }

    @Test
    void rekeyNoticeAndWaiver_mayGiveEitherForm() throws IOException {
        write("requests.csv", requests().replace("foi-2015-09101", "FOI-2015-9101"));
        Files.writeString(site.resolve("data/rekeys.csv"), Files.readString(site.resolve("data/rekeys.csv"))
                + "requests,2019-10-31,d3b7b489,FOI-2015-9101,A digit too many.\n");
        write("notices.csv", "kind,register,key,columns,reason\n"
                + "redaction,requests,FOI-2015-9101,notes,Asked for.\n");
        run(0, "build");
        var old = Files.readString(folder.resolve("output/requests/d3b7b489.html"));
        assertTrue(old.contains("foi-2015-9101.html"), old);
        assertTrue(Files.readString(folder.resolve("output/releases/2019-01-31/requests.csv"))
                .contains("[redacted]"), "redacted under the earlier key too");
    }
}
