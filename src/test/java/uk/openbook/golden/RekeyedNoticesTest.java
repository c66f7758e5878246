package uk.openbook.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.cli.Openbook;

/** Notices of an entry that has been known by two keys: in the site of four releases L008 became L108 in July. */
class RekeyedNoticesTest {

    private static final List<String> RELEASES = List.of("2019-01-31", "2019-04-30", "2019-07-31", "2019-10-31");

    @TempDir
    private Path folder;

    private Path site;

    @BeforeEach
    void copySite() throws IOException {
        site = folder.resolve("site");
        var golden = Path.of("src/test/resources/sites/four-releases");
        Trees.copy(golden.resolve("data"), site.resolve("data"));
        Files.copy(golden.resolve("site-config.properties"), site.resolve("site-config.properties"));
    }

    private void append(String release, String notice) throws IOException {
        var file = site.resolve("data/releases/" + release + "/notices.csv");
        Files.writeString(file, Files.readString(file) + notice + "\n");
    }

    private void replace(String release, String text, String by) throws IOException {
        var file = site.resolve("data/releases/" + release + "/loans.csv");
        assertTrue(Files.readString(file).contains(text), text);
        Files.writeString(file, Files.readString(file).replace(text, by));
    }

    private String page(Map<String, byte[]> files, String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    private Map<String, byte[]> build(String name) throws IOException {
        var printed = new StringWriter();
        var output = folder.resolve(name);
        assertEquals(0, Openbook.run(new PrintWriter(new StringWriter()), new PrintWriter(printed, true), "build",
                site.toString(), "-o", output.toString(), "--as-of", "2021-01-01"), printed::toString);
        return Trees.files(output.toRealPath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"L108", "L008"})
    void redaction_reachesTheEntryUnderEachOfItsKeys(String key) throws IOException {
        append("2019-10-31", "redaction,loans," + key + ",title,Asked for");
        var held = build("held");
        held.forEach((path, bytes) -> assertFalse(new String(bytes, StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT).contains("playing outdoors"), path));
        assertTrue(page(held, "releases/2019-01-31/loans.csv").contains("L008,Midsample Institute,[redacted],"));
        assertTrue(page(held, "errata/index.html").contains("href=\"../loans/l108.html\""));
        assertTrue(page(held, "loans/l108.html").contains("Redacted"));

        for (var release : RELEASES) {
            replace(release, "Playing outdoors", "[redacted]");
        }
        var marked = build("marked");
        assertEquals(held.keySet(), marked.keySet());
        held.forEach((path, bytes) -> assertArrayEquals(bytes, marked.get(path), path));
    }

    @Test
    void correctionInTheReleaseOfTheNewKey_standsOnThePageThatIsThereNow() throws IOException {
        replace("2019-07-31", "L108,Midsample Institute,Playing outdoors,2018-12-08,2020-12-08",
                "L108,Midsample Institute,Playing outdoors,2018-12-08,2021-12-08");
        replace("2019-10-31", "L108,Midsample Institute,Playing outdoors,2018-12-08,2020-12-08",
                "L108,Midsample Institute,Playing outdoors,2018-12-08,2021-12-08");
        append("2019-07-31", "correction,loans,L108,until,A year had been left out.");
        var files = build("output");
        var entry = page(files, "loans/l108.html");
        assertTrue(entry.contains("A year had been left out."), entry);
        assertTrue(page(files, "errata/index.html").contains("A year had been left out."));
        assertTrue(page(files, "releases/2019-07-31/changes.csv")
                .contains("loans,L108,changed,until,2020-12-08,2021-12-08,false,L008,correction,A year had been left out."));
    }

    @Test
    void correctionBeforeTheNewKey_standsOnThePageThatIsThereNow() throws IOException {
        for (var release : RELEASES.subList(1, 4)) {
            replace(release, ",Midsample Institute,Playing outdoors,2018-12-08,2020-12-08",
                    ",Midsample Institute,Playing outdoors,2018-12-08,2021-12-08");
        }
        var note = site.resolve("data/releases/2019-04-30/release.md");
        Files.writeString(note, Files.readString(note).replace("changed=3", "changed=4"));
        Files.writeString(site.resolve("data/releases/2019-04-30/notices.csv"),
                "kind,register,key,columns,reason\ncorrection,loans,L008,until,A year had been left out.\n");
        var files = build("output");
        assertTrue(page(files, "loans/l108.html").contains("A year had been left out."));
        assertTrue(page(files, "errata/index.html").contains("href=\"../loans/l108.html\""));
    }

    @Test
    void whatARedactionDid_excusesNothingOnceItIsSealed() throws IOException {
        build("output");
        assertEquals(0, Openbook.run("seal", site.toString(), "-o", folder.resolve("output").toString()));
        replace("2019-01-31", "Walking to school", "Running to school");
        var printed = new StringWriter();
        assertEquals(1, Openbook.run(new PrintWriter(new StringWriter()), new PrintWriter(printed, true), "build",
                site.toString(), "-o", folder.resolve("output").toString(), "--as-of", "2021-01-01"));
        assertTrue(printed.toString().contains("releases/2019-01-31/loans.csv would not be what was published"),
                printed::toString);
    }
}
