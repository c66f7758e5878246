package uk.openbook.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.SharedFolder;
import uk.openbook.cli.Openbook;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.AsOf;
import uk.openbook.model.Entry;
import uk.openbook.model.Findings;
import uk.openbook.model.Register;
import uk.openbook.site.FlexmarkMarkdown;
import uk.openbook.validation.CheckedSite;
import uk.openbook.validation.Checker;

/** A downloaded CSV put in the place of the file that it was made of reads back to equal entries. */
class LosslessCsvTest {

    @TempDir
    private Path folder;

    @Test
    void sample_readsBackEqual() throws IOException {
        assertReadsBackEqual(Path.of("."));
    }

    @Test
    void siteOfThreeColumns_readsBackEqual() throws IOException {
        assertReadsBackEqual(Path.of("src/test/resources/sites/three-columns"));
    }

    @Test
    void registerOfAnotherBody_isPublishedFromADefinitionAlone() throws IOException {
        var file = SharedFolder.file("testdata/phe-data-releases.csv");
        var site = folder.resolve("phe");
        Trees.copy(Path.of("src/test/resources/sites/phe"), site);
        Files.copy(file, site.resolve("data/releases/2020-09-30/data-releases.csv"));
        var entries = assertReadsBackEqual(site);
        assertEquals(452, entries.size());
        assertEquals(452, entries.stream().map(Entry::key).distinct().count());
        assertEquals(429, entries.stream().map(entry -> entry.text(entry.columns().get(0))).distinct().count());
        assertTrue(entries.stream().anyMatch(entry -> entry.columns().stream()
                .anyMatch(column -> entry.text(column).contains("\n"))), "no newline in any cell");
    }

    private List<Entry> assertReadsBackEqual(Path site) throws IOException {
        var output = folder.resolve("output");
        var printed = new StringWriter();
        assertEquals(0, Openbook.run(new PrintWriter(new StringWriter()), new PrintWriter(printed, true), "build",
                site.toString(), "-o", output.toString()), printed::toString);
        var before = check(site);
        var copy = folder.resolve("copy");
        Trees.copy(site.resolve("data"), copy.resolve("data"));
        if (Files.isDirectory(site.resolve("content"))) {
            Trees.copy(site.resolve("content"), copy.resolve("content"));
        }
        Files.copy(site.resolve(SiteConfig.FILE), copy.resolve(SiteConfig.FILE));
        for (var register : before.registers()) {
            var newest = before.editionsOf(register).get(before.editionsOf(register).size() - 1);
            Files.write(copy.resolve("data/releases/%s/%s.csv".formatted(newest.release().id(), register.id())),
                    Files.readAllBytes(output.resolve("downloads/" + register.id() + ".csv")));
        }
        var after = check(copy);
        var all = new ArrayList<Entry>();
        for (var register : before.registers()) {
            var entries = newest(before, register);
            assertEquals(entries, newest(after, register));
            all.addAll(entries);
        }
        return all;
    }

    private static CheckedSite check(Path site) {
        var findings = new Findings();
        var checked = Checker.check(site.toAbsolutePath().normalize(), SiteConfig.read(site), new AsOf(Instant.now(), ZoneOffset.UTC), findings,
                2, FlexmarkMarkdown::renderers);
        assertEquals(List.of(), findings.errorsOnly().sorted());
        return checked;
    }

    private static List<Entry> newest(CheckedSite site, Register register) {
        var editions = site.editionsOf(register);
        return editions.get(editions.size() - 1).entries().stream().toList();
    }
}
