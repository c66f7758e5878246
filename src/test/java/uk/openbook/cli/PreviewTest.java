package uk.openbook.cli;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.golden.Trees;

/** A site as of a moment at which it holds something else than now. */
class PreviewTest {

    private static final String EMBARGOED = "2031-01-01";
    private static final String WORDS = "Preview as at 1 January 2031: this is not the published site.";

    @TempDir
    private Path folder;

    private Path site;
    private Path live;
    private Path other;

    private record Call(int exit, String said) {
    }

    /** A site that is built as it is now, with a release, a code and a column that are yet to come. */
    @BeforeEach
    void buildLive() throws IOException {
        site = folder.resolve("site");
        live = site.resolve("output");
        other = folder.resolve("other");
        Trees.copy(Path.of("src/test/resources/faults/base"), site);
        write("data/releases/2031-01-01/release.md", "title=Embargoed\npublished=2031-01-01\n~~~~~~\nSecret.\n");
        write("data/releases/2031-01-01/shares.csv", Files.readString(site.resolve(
                "data/releases/2018-11-29/shares.csv")).replace(",lab,,S003", ",tocomecode,,S003"));
        write("data/code-lists/access.csv", """
                code,label,definition,order,valid_from,valid_until
                lab,Safe lab,Work is done in a lab,1,,
                transfer,Direct transfer,A copy is sent,2,,
                disc,Disc,A disc is posted,3,,2018-09-25
                tocomecode,Tocomelabel,Tocomedefinition,4,2031-01-01,
                """);
        write("data/registers/shares.json", Files.readString(site.resolve("data/registers/shares.json")).replace(
                "{\"name\": \"access\", \"separator\": \";\"},", "{\"name\": \"access\", \"separator\": \";\", "
                        + "\"openbook:facet\": true}, {\"name\": \"tocomecolumn\", \"openbook:from\": \"2031-01-01\", "
                        + "\"openbook:facet\": true, \"dc:description\": \"Tocomedescription\"},"));
        assertEquals(new Call(0, ""), withoutLast(run("build", "-o", live.toString())));
    }

    private static Call withoutLast(Call call) {
        return new Call(call.exit(), call.said().lines().filter(line -> !line.startsWith("Published")
                && !line.startsWith("Held back")).reduce("", String::concat));
    }

    @Test
    void codesAndColumnsToCome_areInNoFile() throws IOException {
        assertEquals(List.of(), filesWith("tocome", live));
        assertEquals(0, run("build", "-o", other.toString(), "--as-of", EMBARGOED).exit());
        assertTrue(Files.readString(other.resolve("downloads/code-lists/access.csv")).contains("Tocomedefinition"));
        assertTrue(Files.readString(other.resolve("shares/index.html")).contains("Tocomedescription"));
        var kinds = filesWith("tocome", other).stream().map(name -> name.replaceFirst(".*[.]", "")).collect(toSet());
        assertTrue(kinds.containsAll(Set.of("csv", "html", "json", "ods", "sqlite", "zip")), kinds::toString);
    }

    /** The files of a site that hold a word, in their names, their texts or the files that are packed in them. */
    private static List<String> filesWith(String word, Path site) throws IOException {
        var found = new ArrayList<String>();
        for (var file : Trees.files(site.toRealPath()).entrySet()) {
            var name = file.getKey();
            boolean packed = name.endsWith(".zip") || name.endsWith(".ods");
            if (name.contains(word) || holds(word, file.getValue()) || packed && isPackedIn(word, file.getValue())) {
                found.add(name);
            }
        }
        return found;
    }

    private static boolean isPackedIn(String word, byte[] archive) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().contains(word) || holds(word, zip.readAllBytes())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean holds(String word, byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT).contains(word);
    }

    @Test
    void momentWithoutFolder_isRefused() throws IOException {
        var before = Trees.files(live.toRealPath());
        for (var day : new String[] {EMBARGOED, "2018-10-01", "2021-01-01"}) {
            var call = run("build", "--as-of", day);
            assertEquals(2, call.exit(), call::toString);
            assertTrue(call.said().contains("--as-of needs -o"), call::toString);
        }
        assertEquals(before.keySet(), Trees.files(live.toRealPath()).keySet());
    }

    @Test
    void previewInTheFolderOfTheSite_isRefused() throws IOException {
        assertEquals(0, run("build", "-o", other.toString()).exit());
        for (var output : new Path[] {live, other}) {
            for (var day : new String[] {EMBARGOED, "2018-10-01"}) {
                var call = run("build", "-o", output.toString(), "--as-of", day);
                assertEquals(2, call.exit(), call::toString);
                assertTrue(call.said().contains("is the folder of the site as it is now"), call::toString);
            }
            assertFalse(Files.exists(output.resolve("releases/2031-01-01")));
        }
    }

    @Test
    void preview_saysSoInItsLastLineAndOnEveryPage() throws IOException {
        for (int i = 0; i < 2; i++) {
            var call = run("build", "-o", other.toString(), "--as-of", EMBARGOED);
            assertEquals(0, call.exit(), call::toString);
            assertTrue(call.said().strip().endsWith(WORDS), call::toString);
        }
        int pages = 0;
        for (var file : Trees.files(other.toRealPath()).entrySet()) {
            if (file.getKey().endsWith(".html")) {
                var text = new String(file.getValue(), StandardCharsets.UTF_8);
                assertTrue(text.contains(WORDS), file.getKey());
                pages++;
            }
        }
        assertTrue(pages > 10, "pages: " + pages);
        // The site as it is now takes its place, without a trace.
        assertEquals(0, run("build", "-o", other.toString()).exit());
        assertFalse(Files.readString(other.resolve("index.html")).contains("Preview"));
    }

    @Test
    void preview_isNotSealed() {
        assertEquals(0, run("build", "-o", other.toString(), "--as-of", EMBARGOED).exit());
        for (var more : new String[][] {{"--as-of", EMBARGOED}, {}, {"--as-of", "2018-10-01"}}) {
            var arguments = new String[3 + more.length];
            arguments[0] = "seal";
            arguments[1] = "-o";
            arguments[2] = other.toString();
            System.arraycopy(more, 0, arguments, 3, more.length);
            var call = run(arguments);
            assertEquals(2, call.exit(), call::toString);
        }
        assertFalse(Files.exists(site.resolve("data/published")));
    }

    /** Nothing comes or goes between that moment and now. */
    @Test
    void momentAtWhichTheSiteIsTheSame_isNoPreview() throws IOException {
        var call = run("build", "-o", live.toString(), "--as-of", "2021-01-01");
        assertEquals(0, call.exit(), call::toString);
        assertFalse(call.said().contains("Preview"), call::toString);
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(site.resolve(path).getParent());
        Files.writeString(site.resolve(path), text);
    }

    private Call run(String command, String... more) {
        var printed = new StringWriter();
        var writer = new PrintWriter(printed, true);
        var arguments = new String[2 + more.length];
        arguments[0] = command;
        arguments[1] = site.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return new Call(Openbook.run(writer, writer, arguments), printed.toString());
    }

    private Call run(String[] arguments) {
        return run(arguments[0], Arrays.copyOfRange(arguments, 1, arguments.length));
    }
}
