package uk.openbook.render.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.browser.Chromium;
import uk.openbook.cli.Openbook;
import uk.openbook.golden.Trees;

/** The search of a site that is opened from a disk, where a page can load scripts and nothing else. */
class SearchFromDiskIT {

    private static final Path SITE = Path.of("src/test/resources/sites/edge-cases");

    @TempDir
    private Path folder;

    private Path build(String setting) throws IOException {
        var site = folder.resolve("site");
        for (var name : List.of("data", "content", "templates")) {
            if (Files.exists(SITE.resolve(name))) {
                Trees.copy(SITE.resolve(name), site.resolve(name));
            }
        }
        var settings = Files.readString(SITE.resolve("site-config.properties"));
        Files.writeString(site.resolve("site-config.properties"), settings + "\n" + setting + "\n");
        assertEquals(0, Openbook.run("build", site.toString(), "-o", folder.resolve("output").toString(), "--as-of",
                SearchSites.AS_OF));
        return folder.resolve("output").toRealPath();
    }

    @Test
    void twins_letAPageFromADiskSearch() throws Exception {
        var output = build("site.offline_search=true");
        try (var chromium = Chromium.open()) {
            var page = SearchSites.withEngine(chromium.page(), output);
            page.navigate(output.resolve("index.html").toUri().toString());
            var answer = (Map<?, ?>) page.evaluate("""
                    async () => {
                      const index = await openbookSearch.open(openbookSearch.twinSource('search/'));
                      const result = await index.search({});
                      const rows = await index.rows({});
                      const read = name => openbookSearch.twinSource('search/').read(name).then(() => 'read', error => error.code);
                      return {total: result.total, hits: result.hits.length, files: rows.length, missing: await read('none.bin')};
                    }""");
            assertEquals(8, answer.get("total"));
            assertEquals(8, answer.get("hits"));
            assertTrue((int) answer.get("files") > 1, answer.toString());
            assertEquals("missing", answer.get("missing"));
        }
    }

    @Test
    void withoutTheSetting_thereAreNoTwins() throws Exception {
        var output = build("site.offline_search=false");
        assertTrue(Files.exists(output.resolve("search/root.bin")));
        assertFalse(Files.exists(output.resolve("search/root.bin.js")));
    }
}
