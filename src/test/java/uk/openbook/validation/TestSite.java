package uk.openbook.validation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.AsOf;
import uk.openbook.model.Finding;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.site.FlexmarkMarkdown;

/** A small site that tests write themselves, and what is found in it. */
public final class TestSite {

    static final AsOf AS_OF = new AsOf(Instant.parse("2019-01-01T00:00:00Z"), ZoneId.of("Europe/London"));
    static final String NOTE = "title=Release of 2018-11-29\npublished=2018-11-29T09:30\n~~~~~~\nA note.\n";

    private static final String SHARES = """
            {"@context": "http://www.w3.org/ns/csvw", "url": "shares.csv", "dc:title": "Shares",
             "openbook:key": ["reference"],
             "openbook:organisations": ["organisation"],
             "openbook:published-when": {"column": "decision", "codes": ["approved"]},
             "tableSchema": {"columns": [
              {"name": "reference", "titles": "Reference", "datatype": {"base": "string", "format": "[A-Za-z0-9]+"}},
              {"name": "organisation", "titles": "Organisation", "datatype": "string"},
              {"name": "decision", "titles": "Decision", "datatype": "string", "required": true},
              {"name": "notes", "titles": "Notes", "datatype": "string"},
              {"name": "related", "titles": "Related", "datatype": "string", "openbook:datatype": "entry-key",
               "separator": ";"}],
              "foreignKeys": [{"columnReference": "decision",
               "reference": {"resource": "../code-lists/decisions.csv", "columnReference": "code"}}]}}
            """;

    private final Path folder;
    private final Findings findings = new Findings();

    /** A register of shares, and no release. */
    public TestSite(Path folder) throws IOException {
        this.folder = folder;
        file("data/registers/shares.json", SHARES);
        file("data/code-lists/decisions.csv",
                "code,label,definition,order,was\napproved,Approved,,1,agreed\nrejected,Rejected,,2,\n");
    }

    public TestSite file(String path, String... lines) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines));
        return this;
    }

    TestSite release(String id, String... rows) throws IOException {
        file("data/releases/" + id + "/release.md",
                NOTE.replace("2018-11-29", id.substring(0, "2018-11-29".length())));
        return file("data/releases/" + id + "/shares.csv", "reference,organisation,decision,notes,related\n"
                + String.join("\n", rows));
    }

    CheckedSite check() {
        return check(1);
    }

    CheckedSite check(int threads) {
        return Checker.check(folder, config(List.of()), AS_OF, findings, threads, FlexmarkMarkdown::renderers);
    }

    static SiteConfig config(List<String> registers) {
        return new SiteConfig("A site", "A body", "", URI.create("https://example.org/"), ZoneId.of("Europe/London"),
                "A licence", "", "", registers, List.of(), List.of());
    }

    /** Settings that name pages in the bar at the top. */
    static SiteConfig withNavigation(List<String> paths) {
        var config = config(List.of());
        return new SiteConfig(config.title(), config.publisher(), "", config.baseUrl(), config.timeZone(), "A licence", "", "",
                List.of(), paths, List.of());
    }

    Path folder() {
        return folder;
    }

    int errors() {
        return findings.errors();
    }

    /** What {@link #check()} has found so far, as it is printed. */
    List<String> found() {
        // Most sites of tests have no licence and no release, or not the register's file; faulty sites show what is said of that.
        return findings.sorted().stream()
                .filter(finding -> finding.code() != FindingCode.NO_RELEASE
                        && finding.code() != FindingCode.RELEASE_EMPTY && finding.code() != FindingCode.NO_LICENCE)
                .map(Finding::toString).toList();
    }
}
