package uk.openbook.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.cli.Openbook;

/** What pages and files say of a licence is what the settings give, and nothing where they give none. */
class LicenceTest {

    private static final Path THREE_COLUMNS = Path.of("src/test/resources/sites/three-columns");

    @TempDir
    private Path folder;

    /** The texts of every page and file, those in spreadsheets and databases included, that speak of a licence. */
    private List<String> filesThatNameALicence(String settings) throws IOException {
        var site = folder.resolve("site");
        for (var path : Trees.paths(THREE_COLUMNS)) {
            var relative = THREE_COLUMNS.relativize(path);
            if (!relative.startsWith("expected")) {
                Files.createDirectories(site.resolve(relative).getParent());
                Files.copy(path, site.resolve(relative));
            }
        }
        Files.writeString(site.resolve("site-config.properties"),
                Files.readString(site.resolve("site-config.properties")) + settings);
        var output = folder.resolve("output");
        assertEquals(0, Openbook.run("build", site.toString(), "-o", output.toString(), "--as-of", "2021-01-01"));
        var found = new ArrayList<String>();
        var files = Trees.files(output.toRealPath());
        assertTrue(files.containsKey("index.html"), files.keySet().toString());
        Containers.opened(files).forEach((name, bytes) -> {
            // The name of a style, and what the catalogue's context says of the term, are no claim.
            var text = new String(bytes, StandardCharsets.UTF_8).replace("ob-footer__licence", "")
                    .replace("\"license\" : {", "");
            if (text.contains("icence") || text.contains("\"license\"") || text.contains("dc:license")
                    || text.contains("<rights>")) {
                found.add(name);
            }
        });
        return found;
    }

    @Test
    void noLicenceInTheSettings_isClaimedNowhere() throws IOException {
        // The scripts and styles are the program's own.
        assertEquals(List.of(), filesThatNameALicence("").stream().filter(name -> !name.startsWith("assets/")
                && !name.startsWith("search/")).toList());
    }

    @Test
    void licenceWithoutAnAddress_isNamedAndNotLinked() throws IOException {
        var files = filesThatNameALicence("\nsite.licence=Sample Licence\n");
        assertTrue(files.contains("index.html"), files.toString());
        var home = Files.readString(folder.resolve("output/index.html"));
        assertTrue(home.contains("under the Sample Licence.</p>"));
        assertTrue(!home.contains("rel=\"license\""));
        assertTrue(Files.readString(folder.resolve("output/feed.atom")).contains("<rights>Sample Licence</rights>"));
        assertTrue(!Files.readString(folder.resolve("output/data.json")).contains("\"license\" : \"\""));
    }

    @Test
    void addressOfALicenceAlone_isItsName() throws IOException {
        filesThatNameALicence("\nsite.licence_url=https://example.org/licence\n");
        assertTrue(Files.readString(folder.resolve("output/index.html"))
                .contains("<a href=\"https://example.org/licence\" rel=\"license\">https://example.org/licence</a>"));
    }
}
