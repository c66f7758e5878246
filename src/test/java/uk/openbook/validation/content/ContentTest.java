package uk.openbook.validation.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.model.AsOf;
import uk.openbook.model.Finding;
import uk.openbook.model.Findings;
import uk.openbook.model.GuidancePage;
import uk.openbook.site.FlexmarkMarkdown;
import uk.openbook.validation.privacy.PrivacyGate;
import uk.openbook.validation.privacy.Waivers;

class ContentTest {

    private static final String HEADER = "title=A page\ndate=2018-09-25\ntype=page\nstatus=published\n";
    private static final String SOUND = HEADER + "~~~~~~\nWords.\n";

    @TempDir
    private Path site;

    private final Findings findings = new Findings();

    private ContentTest page(String name, String text) throws IOException {
        var file = site.resolve("content").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    private Content read() {
        return Content.read(site, new AsOf(Instant.parse("2018-11-29T12:00:00Z"), ZoneOffset.UTC), Set.of("index.html", "shares/"), Set.of("shares"),
                new PrivacyGate(Waivers.none(), FlexmarkMarkdown::renderers),
                findings);
    }

    private List<String> found() {
        read();
        return findings.sorted().stream().map(Finding::toString).toList();
    }

    private List<String> foundIn(String text) throws IOException {
        return page("a.md", text).found();
    }

    @Test
    void pages_areReadInTheirOrder() throws Exception {
        page("b.md", "description=What it is\norder=20\n" + SOUND);
        page("a.md", "title=Last\n" + SOUND.substring(SOUND.indexOf("date")));
        page("deep/c.md", "order=3\nupdate.2018-09-26=One\nupdate.2018-09-27=Two\nupdate.2018-09-27.2=Three\n" + SOUND);
        var content = read();
        assertEquals(List.of("deep/c.html", "b.html", "a.html"), content.pages().stream().map(GuidancePage::path).toList());
        assertEquals(List.of("Three", "Two", "One"),
                content.pages().get(0).updates().stream().map(GuidancePage.Update::note).toList());
        assertEquals("content/b.md", content.pages().get(1).source());
        assertEquals("What it is", content.pages().get(1).description());
        assertEquals(List.of(), findings.sorted());
    }

    @Test
    void steps_areReadInTheOrderOfTheirLines() throws Exception {
        page("a.md", "step.see=See your data\nstep.put-right=Have it put right\n" + SOUND);
        assertEquals(List.of(new GuidancePage.Step("see", "See your data"),
                new GuidancePage.Step("put-right", "Have it put right")), read().pages().get(0).steps());
        assertEquals(List.of(), findings.sorted());
    }

    @Test
    void stepWithoutIdOrWords_isFound() throws Exception {
        var remedy = "Write it like step.complain=Complain, where the page has a heading with {#complain} [page-header]";
        assertEquals(List.of("content/a.md:1 step.See: the line does not give a step. " + remedy,
                "content/a.md:2 step.see: the line does not give a step. " + remedy),
                foundIn("step.See=See\nstep.see=\n" + SOUND));
    }

    @Test
    void siteWithoutContent_hasNoPages() {
        assertEquals(List.of(), read().pages());
    }

    @Test
    void missingHeader_isFound() throws Exception {
        assertEquals(List.of("content/a.md:1: the page has no header. Start it with lines like title=…, date=2018-11-29, "
                + "type=page, status=published and then ~~~~~~ [page-header]"), foundIn("Words.\n"));
    }

    @Test
    void missingKeys_areEachFound() throws Exception {
        assertEquals(List.of(
                "content/a.md:1 date: is missing. Add a line like date=2018-11-29 [page-date]",
                "content/a.md:1 status: is missing. Add the line status=published or status=draft [page-status]",
                "content/a.md:1 title: is missing. Add a line like title=Contact us [page-header]",
                "content/a.md:1 type: is missing. Add the line type=page [page-type]"), foundIn("order=1\n~~~~~~\n"));
    }

    @Test
    void unknownKey_namesTheNearest() throws Exception {
        assertEquals(List.of("content/a.md:1 desciption: there is no key 'desciption' here. Did you mean description? "
                + "[page-header]"), foundIn("desciption=x\n" + SOUND));
    }

    @Test
    void orderThatIsNoNumber_isFound() throws Exception {
        assertEquals(List.of("content/a.md:1 order: 'first' is not a whole number. Give one like 20 [page-header]"),
                foundIn("order=first\n" + SOUND));
    }

    @Test
    void otherType_isFound() throws Exception {
        assertEquals(List.of("content/a.md:3 type: there is no type 'post'. Write type=page [page-type]"),
                foundIn(SOUND.replace("type=page", "type=post")));
    }

    @Test
    void dateThatDoesNotExist_isFound() throws Exception {
        assertEquals(List.of("content/a.md:2 date: '2018-02-30' is not a date. Give one like 2018-11-29 [page-date]"),
                foundIn(SOUND.replace("2018-09-25", "2018-02-30")));
    }

    @Test
    void updateWithoutDay_isFound() throws Exception {
        assertEquals(List.of("content/a.md:1 update.May: the key does not give a day. Write it like update.2018-11-29, or "
                + "update.2018-11-29.2 for a second note of that day [page-date]"), foundIn("update.May=x\n" + SOUND));
    }

    @Test
    void misspeltStatus_isFound() throws Exception {
        assertEquals(List.of("content/a.md:4 status: there is no status 'publishd'. Did you mean published? [page-status]"),
                foundIn(SOUND.replace("=published", "=publishd")));
    }

    @Test
    void draft_isHeldBack() throws Exception {
        page("a.md", SOUND.replace("published", "draft"));
        var content = read();
        assertEquals(List.of(), content.pages());
        assertEquals(1, content.heldBack());
        assertEquals(List.of("content/a.md:4 status: the page is a draft and is held back. Write status=published when it "
                + "is ready [page-held-back]"), findings.sorted().stream().map(Finding::toString).toList());
    }

    @Test
    void pageAndNoteYetToCome_areHeldBack() throws Exception {
        page("a.md", SOUND.replace("2018-09-25", "2018-11-30"));
        page("b.md", "update.2018-11-30=Soon\nupdate.2018-11-29=Now\n" + SOUND);
        var content = read();
        assertEquals(1, content.heldBack());
        assertEquals(List.of("Now"),
                content.pages().get(0).updates().stream().map(GuidancePage.Update::note).toList());
        assertEquals(List.of(
                "content/a.md:2 date: the page is held back until 2018-11-30. Leave it so, or correct the date "
                        + "[page-held-back]",
                "content/b.md:1 update.2018-11-30: the note is held back until 2018-11-30. Leave it so, or correct the day "
                        + "[page-held-back]"), findings.sorted().stream().map(Finding::toString).toList());
    }

    @Test
    void repeatedKey_isFound() throws Exception {
        assertEquals(List.of("content/a.md:2 update.2018-09-25: the key stands twice. Add .2 to the second of a day "
                + "[page-repeated-key]", "content/a.md:7 title: the key stands twice. Delete one of the two "
                + "[page-repeated-key]"), foundIn("update.2018-09-25=x\nupdate.2018-09-25=y\n" + HEADER
                + "title=Other\n~~~~~~\n"));
    }

    @Test
    void unknownFigures_areFoundWithTheirLine() throws Exception {
        assertEquals(List.of(
                "content/a.md:7: there is no figure '{{release}}'. Did you mean {{releases}}? [page-figure]",
                "content/a.md:8: there is no figure '{{entries share}}'. Did you mean {{entries shares}}? [page-figure]",
                "content/a.md:9: two opening braces are not closed. Close the figure with }} [page-figure]"),
                foundIn(HEADER + "~~~~~~\n{{releases}} {{entries shares}}\nx {{release}}\n{{entries share}}\n{{releases\n"));
    }

    @Test
    void pageAtAnAddressOfTheSite_collides() throws Exception {
        page("index.md", SOUND).page("shares/a.md", SOUND);
        assertEquals(List.of(
                "content/index.md: the site itself writes index.html. Rename or move the file [page-url-collides]",
                "content/shares/a.md: the site itself writes shares/. Rename or move the file [page-url-collides]"),
                found());
    }

    @Test
    void attachmentAtTheAddressOfAPage_collides() throws Exception {
        page("a.html", "x").page("a.md", SOUND + "[x](a.html)\n");
        assertEquals(List.of("content/a.html: content/a.md is published at the same address, a.html. Rename one of the two "
                + "[page-url-collides]"), found());
    }

    @Test
    void nameThatIsNoAddress_isFound() throws Exception {
        page("Five Safes.md", SOUND);
        assertEquals(List.of("content/Five Safes.md: the name cannot be part of an address. Use small letters, digits and "
                + "hyphens, and the ending .md [page-name]"), found());
    }

    @Test
    void attachments_areThoseThatPublishedPagesLinkTo() throws Exception {
        page("guide/a.md", SOUND + "[One](one.pdf) ![Two](../two.png#x)\n\n[three]: <../three.csv>\n");
        page("draft.md", SOUND.replace("published", "draft") + "[Four](four.pdf)");
        page("guide/one.pdf", "").page("two.png", "").page("three.csv", "").page("four.pdf", "").page(".DS_Store", "");
        assertEquals(List.of("content/four.pdf: no published page links to this file, so it is not published. Link to it "
                + "from a page, or delete it [page-attachment]"),
                found().stream().filter(finding -> !finding.contains("draft.md")).toList());
    }

    @Test
    void linkToAHeadingThatIsNotThere_isFound() throws Exception {
        page("a.md", SOUND + "## First part {#first}\n\n[On](#frist) [over](deep/b.html#second-part) [away](deep/b.html#third)\n");
        page("deep/b.md", SOUND + "## Second [part](../a.html#first)\n\n`[code](#nowhere)`\n\n[Home](../index.html#any)\n");
        assertEquals(List.of(
                "content/a.md:9: a.html has no heading with the id 'frist'. Did you mean #first? [page-link]",
                "content/a.md:9: deep/b.html has no heading with the id 'third'. Write the id after a heading there, as in "
                        + "## Heading {#id}, or correct the link [page-link]"), found());
    }

    @Test
    void linkToWhatMayBeAHeadingOrATemplateGives_isNotFound() throws Exception {
        page("a.md", SOUND + "Set *in* two lines\n---\n\n<h2 id=\"raw\">Raw</h2>\n\n"
                + "[1](#set-in-two-lines) [2](#raw) [3](#main) [4](#own) [5](a.html#caf%C3%A9)\n\n### Café\n");
        page("b.md", SOUND + "## {{releases}} so far\n\n[6](#5-so-far)\n");
        Files.createDirectories(site.resolve("templates"));
        Files.writeString(site.resolve("templates/page.ftlh"), "<div id=\"own\">");
        assertEquals(List.of(), found().stream().filter(finding -> finding.contains("page-link")).toList());
    }

    @Test
    void personalNumbers_areFoundButAddressesAreNot() throws Exception {
        assertEquals(List.of("content/a.md:7: holds what looks like a National Insurance number (AB…). Take it "
                + "out, or, if it may be published, make the file data/waivers.csv with the headings "
                + "register,key,column,kind,reason,approver,sha256 in its first line, and below it the line "
                + ",content/a.md,,national-insurance,REASON,APPROVER,05a7375fb965f1937a4a22cb5ebccdb5dfc6fd051d601f34b368b6db385813b7 "
                + "[privacy-national-insurance]"), foundIn(SOUND + "Write to data@example.org about AB123456C.\n"));
    }
}
