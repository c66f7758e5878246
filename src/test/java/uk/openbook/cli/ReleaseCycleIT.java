package uk.openbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.golden.Trees;

/** The commands of the README through the launcher, in the folder of a site, from one release to the next. */
class ReleaseCycleIT {

    private static final Path LAUNCHER = Path.of("openbook").toAbsolutePath();
    private static final List<String> SOURCES = List.of("content", "data", "templates");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    @TempDir
    private Path folder;

    private Path site;

    @BeforeEach
    void copySample() throws IOException {
        site = folder.resolve("site");
        for (var source : SOURCES) {
            Trees.copy(Path.of(source), site.resolve(source));
        }
        Files.copy(Path.of("site-config.properties"), site.resolve("site-config.properties"));
    }

    @Test
    void cycleOfARelease_isGoneThroughTwice() throws Exception {
        openbook("check");
        openbook("build");
        var first = HASH.matcher(Files.readString(site.resolve("output/index.html")));
        assertTrue(first.find());
        assertTrue(openbook("seal").contains("data/published/2018-11-29.json"));

        addRelease("2019-03-28", "March 2019 release", "Inspectors see results", "Inspectors are shown results");
        openbook("check");
        openbook("build");
        assertTrue(openbook("seal").contains("data/published/2019-03-28.json"));

        openbook("check");
        assertTrue(openbook("build").contains("Unchanged:"));
        assertFalse(openbook("seal").contains("2018-11-29"));
        openbook("verify", "output", "--since", first.group());
    }

    /** The newest release of the sample once more, with other words in one cell and nothing to correct. */
    private void addRelease(String date, String title, String words, String otherWords) throws IOException {
        var releases = site.resolve("data/releases");
        Trees.copy(releases.resolve("2018-11-29"), releases.resolve(date));
        Files.delete(releases.resolve(date).resolve("notices.csv"));
        Files.writeString(releases.resolve(date).resolve("release.md"),
                "title=" + title + "\npublished=" + date + "T09:30\n~~~~~~\nOne purpose is worded anew.\n");
        var shares = releases.resolve(date).resolve("external-shares.csv");
        var text = Files.readString(shares);
        assertTrue(text.contains(words));
        Files.writeString(shares, text.replaceFirst(Pattern.quote(words), otherWords));
    }

    /** What the launcher prints; it must succeed. */
    private String openbook(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).directory(site.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> command + "\n" + printed);
        return printed;
    }
}
