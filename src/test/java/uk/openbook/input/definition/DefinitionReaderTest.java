package uk.openbook.input.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.model.Bound;
import uk.openbook.model.Column;
import uk.openbook.model.Condition;
import uk.openbook.model.Finding;
import uk.openbook.model.Findings;
import uk.openbook.model.Register;
import uk.openbook.model.RuleDefinition.Kind;
import uk.openbook.model.Safe;
import uk.openbook.model.Severity;

class DefinitionReaderTest {

    @TempDir
    Path folder;

    private SiteFolder site;

    @BeforeEach
    void makeSite() throws IOException {
        site = new SiteFolder(folder);
    }

    @Test
    void sampleSite_readsWithoutFindings() {
        var findings = new Findings();
        var definitions = DefinitionReader.read(Path.of(""), (list, code) -> true, findings);

        assertEquals(List.of(), findings.sorted().stream().map(Finding::toString).toList());
        assertEquals(List.of("disclosures", "external-shares", "npd-requests", "panel-decisions"),
                definitions.registers().stream().map(Register::id).toList());
    }

    @Test
    void emptyFolder_definesNothing() {
        assertEquals(new Definitions(List.of(), List.of()), site.read());
        assertEquals(List.of(), site.findings());
    }

    @Test
    void words_areRead() throws IOException {
        var register = shares();

        assertEquals("shares", register.id());
        assertEquals("Shares", register.title());
        assertEquals("What is shared.", register.description());
        assertEquals("share listed", register.countedAs().of(1));
        assertEquals("shares listed", register.countedAs().of(0));
    }

    @Test
    void columns_areReadInOrder() throws IOException {
        var register = shares();

        assertEquals(List.of("reference", "title", "start", "end", "colours", "revision"),
                register.columns().stream().map(Column::name).toList());
        assertEquals(List.of("Reference", "Ref", "Cyfeirnod"), column("reference").titles());
        var title = column("title");
        assertTrue(title.required() && title.searchable() && !title.facet());
        assertEquals(Optional.of(Safe.PROJECTS), title.safe());
        assertEquals(List.of("", "n/a"), title.nulls());
        assertEquals("a date like 25/09/2018", column("start").datatype().form());
        assertEquals("a date like 2018-09-25, 2018-09 or 2018", column("end").datatype().form());
        assertEquals(List.of("finish"), column("end").was());
        assertEquals(Optional.of(LocalDate.of(2018, 1, 1)), column("end").from());
        assertEquals(Optional.of(LocalDate.of(2019, 1, 1)), column("end").until());
        assertEquals(Optional.of(";"), column("colours").separator());
        assertTrue(column("colours").facet());
        assertEquals("colours", column("colours").codes().orElseThrow().id());
    }

    @Test
    void annotations_nameTheRegistersOwnColumns() throws IOException {
        var register = shares();

        assertSame(column("reference"), register.key().columns().get(0));
        assertEquals(List.of(column("title"), column("start")), register.key().fallback());
        assertSame(column("title"), register.titleColumns().get(0));
        assertSame(column("start"), register.date().orElseThrow());
        assertSame(column("title"), register.organisations().get(0));
        assertSame(column("end"), register.status().orElseThrow().end().orElseThrow());
        assertEquals(Optional.empty(), register.status().orElseThrow().review());
        assertSame(column("colours"), register.datasets().orElseThrow());
        assertSame(column("revision"), register.revision().orElseThrow().order());
        var published = register.publishedWhen().orElseThrow();
        assertSame(column("colours"), published.column());
        assertEquals(Set.of("r"), published.codes());
        assertTrue(published.countHeldBack());
    }

    @Test
    void rules_areRead() throws IOException {
        var rules = shares().rules();

        assertEquals(List.of(Kind.NOT_BEFORE, Kind.NOT_AFTER, Kind.NOT_BEFORE, Kind.REQUIRED),
                rules.stream().map(rule -> rule.kind()).toList());
        assertEquals(List.of(Severity.WARNING, Severity.ERROR, Severity.ERROR, Severity.ERROR),
                rules.stream().map(rule -> rule.severity()).toList());
        assertSame(column("end"), rules.get(0).column());
        assertSame(column("start"), ((Bound.OtherColumn) rules.get(0).bound()).column());
        assertEquals(new Bound.ReleaseDay(), rules.get(1).bound());
        assertEquals(List.of(new Condition.OneOf(column("colours"), Set.of("r", "b"))), rules.get(1).when());
        assertEquals(new Bound.Day(LocalDate.of(2018, 5, 1)), rules.get(2).bound());
        assertEquals(List.of(new Condition.Dated(column("end"), Optional.of(LocalDate.of(2018, 1, 1)),
                Optional.of(LocalDate.of(2019, 1, 1)))), rules.get(2).unless());
    }

    @Test
    void conditionsOfAColumn_areRead() throws IOException {
        site.replacing("\"integer\"", "\"integer\", \"openbook:applies-when\": "
                + "{\"colours\": [\"r\"], \"start\": {\"from\": \"2018-11-01\"}, \"end\": {\"before\": \"release\"}}");
        var register = site.read().registers().get(0);

        assertEquals(Map.of(register.column("revision").orElseThrow(), List.of(
                new Condition.OneOf(register.column("colours").orElseThrow(), Set.of("r")),
                new Condition.Dated(register.column("start").orElseThrow(), Optional.of(LocalDate.of(2018, 11, 1)),
                        Optional.empty()),
                new Condition.BeforeRelease(register.column("end").orElseThrow()))), register.appliesWhen());
    }

    @Test
    void sentence_isFragmentsOfTextAndColumns() throws IOException {
        var fragments = shares().sentence().orElseThrow().fragments();

        assertEquals(3, fragments.size());
        var parts = fragments.get(0).parts();
        assertEquals(List.of("“", "", "” is ", ""), parts.stream().map(part -> part.text()).toList());
        assertSame(column("title"), parts.get(1).column().orElseThrow());
        assertSame(column("colours"), parts.get(3).column().orElseThrow());
        assertEquals(1, fragments.get(2).parts().size());
    }

    @Test
    void threeColumns_areARegister() throws IOException {
        site.with("registers/public-tokens.json", """
                {"@context": "http://www.w3.org/ns/csvw", "url": "public-tokens.csv", "tableSchema": {
                  "primaryKey": ["id"], "columns": [{"name": "id"}, {"name": "name"}, {"name": "since"}]}}
                """);
        var register = site.read().registers().get(0);

        assertEquals(List.of(), site.findings());
        assertEquals("Public tokens", register.title());
        assertEquals("entries", register.countedAs().other());
        assertEquals(List.of(register.columns().get(0)), register.key().columns());
        assertEquals(Optional.empty(), register.publishedWhen());
    }

    @Test
    void faultyRegister_isLeftOutAndTheOthersAreRead() throws IOException {
        site.replacing("\"openbook:title\": \"title\"", "\"openbook:title\": \"tilte\"")
                .with("registers/a.json", SiteFolder.DEFINITION.replace("shares.csv", "a.csv"))
                .with("registers/a-b.json", SiteFolder.DEFINITION.replace("shares.csv", "a-b.csv"));
        var definitions = site.read();

        assertEquals(List.of("a", "a-b"), definitions.registers().stream().map(Register::id).toList());
        assertEquals(1, site.findings().size());
    }

    @Test
    void namesOfFilesOfChanges_areFindings() throws IOException {
        site.with("code-lists/colours.csv", SiteFolder.CODES);
        for (var id : List.of("changes", "shares-history", "history")) {
            site.with("registers/" + id + ".json", SiteFolder.DEFINITION.replace("shares.csv", id + ".csv"));
        }
        assertEquals(List.of("history"), site.read().registers().stream().map(Register::id).toList());
        var remedy = "' would stand where the site keeps changes. Give the file another name [definition-value]";
        assertEquals(List.of("data/registers/changes.json: files of the name 'changes" + remedy,
                "data/registers/shares-history.json: files of the name 'shares-history" + remedy), site.findings());
    }

    @Test
    void namesThatCannotBeAddresses_areFindings() throws IOException {
        for (var id : List.of("Shares", "releases", "retention", "nul", "page-2", "colours")) {
            site.with("registers/" + id + ".json", SiteFolder.DEFINITION.replace("shares.csv", id + ".csv"));
        }
        site.with("code-lists/colours.csv", SiteFolder.CODES).with("code-lists/feed.csv", SiteFolder.CODES);

        assertEquals(List.of(), site.read().registers());
        var taken = "' is taken by the site itself. Give the file another name";
        assertEquals(List.of(
                "data/code-lists/feed.csv: the name 'feed" + taken + " [code-list]",
                "data/registers/Shares.json: 'Shares' cannot be part of an address. Name the file with lower-case letters, "
                        + "digits and single hyphens, with a letter first [definition-value]",
                "data/registers/colours.json: there is a code list called 'colours' too, and each may have a page of that "
                        + "name. Rename one of the two files [definition-value]",
                "data/registers/nul.json: the name 'nul" + taken + " [definition-value]",
                "data/registers/page-2.json: the name 'page-2" + taken + " [definition-value]",
                "data/registers/releases.json: the name 'releases" + taken + " [definition-value]",
                "data/registers/retention.json: the name 'retention" + taken + " [definition-value]"), site.findings());
    }

    @Test
    void otherFiles_areFindings() throws IOException {
        site.with("registers/shares.JSON", "{}").with("registers/.keep", "").with("code-lists/notes.txt", "");
        Files.createDirectory(folder.resolve("data/registers/old.json"));
        site.read();

        assertEquals(List.of(
                "data/code-lists/notes.txt: only files that end in .csv belong in this folder. Rename it, or move "
                        + "it away [unexpected-file]",
                "data/registers/old.json: only files that end in .json belong in this folder. Rename it, or move "
                        + "it away [unexpected-file]",
                "data/registers/shares.JSON: only files that end in .json belong in this folder. Rename it, or move "
                        + "it away [unexpected-file]"), site.findings());
    }

    private Register shares;

    private Register shares() throws IOException {
        site.with("code-lists/colours.csv", SiteFolder.CODES).with("registers/shares.json", SiteFolder.DEFINITION);
        var registers = site.read().registers();
        assertEquals(List.of(), site.findings());
        shares = registers.get(0);
        return shares;
    }

    private Column column(String name) {
        return shares.columns().stream().filter(column -> column.name().equals(name)).findFirst().orElseThrow();
    }
}
