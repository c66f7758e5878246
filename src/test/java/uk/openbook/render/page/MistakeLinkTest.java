package uk.openbook.render.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.GuidancePage;
import uk.openbook.model.Organisations;
import uk.openbook.publication.Publication;
import uk.openbook.render.PageLinks;
import uk.openbook.validation.CheckedSite;

class MistakeLinkTest {

    private static final GuidancePage CONTACT = new GuidancePage("content/contact.md", "contact.html", "Contact", "",
            LocalDate.of(2018, 1, 1), List.of(), 1);

    private static Optional<Link> link(Optional<String> email, List<GuidancePage> pages, String title) {
        var config = new SiteConfig("A site", "A body", "", URI.create("https://example.org/"),
                ZoneId.of("Europe/London"), "", "", "", List.of(), List.of(), List.of(), Optional.empty(), false, email);
        return MistakeLink.of(Publication.of(config, new CheckedSite(List.of(), List.of(),
                new Organisations(List.of()), List.of(), Map.of(), pages, 0, 0)), "entry", title, "shares/é&1.html",
                PageLinks.of("shares/é&1.html", any -> true));
    }

    private static String decoded(String title) {
        return URLDecoder.decode(link(Optional.of("data@example.org"), List.of(CONTACT), title).orElseThrow().href(),
                StandardCharsets.UTF_8);
    }

    @Test
    void siteWithAnAddress_beginsAnEmailThatNamesThePage() {
        assertEquals("mailto:data@example.org?subject=Mistake in DS1: “A & B”?&body=Page: https://example.org/shares/é&1.html", decoded("DS1: “A & B”?"));
    }

    @Test
    void longTitle_isCutBetweenCharacters() {
        var subject = decoded("😀".repeat(101)).replaceFirst("&body=.*(?s:.*)", "");
        assertEquals("mailto:data@example.org?subject=Mistake in " + "😀".repeat(100) + "…", subject);
        assertTrue(decoded("x".repeat(100)).contains("x&body="));
    }

    @Test
    void titleOfSeveralLines_isOneLineOfTheSubject() {
        assertTrue(decoded("Meals\n and\u200b\tmilk").startsWith(
                "mailto:data@example.org?subject=Mistake in Meals and milk&body="));
        assertTrue(decoded("x" + " \n".repeat(100) + "y").contains("x y&body="));
    }

    @Test
    void siteWithoutAnAddress_leadsToThePageAboutContact() {
        assertEquals(Optional.of(new Link("Report a mistake in this entry", "../contact.html")),
                link(Optional.empty(), List.of(CONTACT), "DS1"));
        assertEquals(Optional.empty(), link(Optional.empty(), List.of(), "DS1"));
    }
}
