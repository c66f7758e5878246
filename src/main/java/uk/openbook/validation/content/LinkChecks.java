package uk.openbook.validation.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.openbook.input.FrontMatter;
import uk.openbook.input.Nearest;
import uk.openbook.input.SiteFiles;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.validation.privacy.Excerpt;

/** The links of published pages: each leads to a page or file that is there, and to a heading that the page has. */
final class LinkChecks {

    private static final String TEMPLATES = "templates";
    /** The place to which the link at the top of every page skips. */
    private static final String MAIN = "main";

    private final Path site;
    private final Findings findings;
    private final List<PlacedLink> links = new ArrayList<>();
    private final Set<String> targets = new HashSet<>();
    private final Map<String, PageIds> published = new HashMap<>();

    /** A link, and where it stands. */
    private record PlacedLink(Links.Link link, Place place) {
    }

    LinkChecks(Path site, Findings findings) {
        this.site = site;
        this.findings = findings;
    }

    /**
     * Takes in a published page.
     *
     * @param name of its file, from the content folder
     * @param path where it will stand
     */
    void add(FrontMatter text, String name, String path) {
        published.put(path, PageIds.of(Links.withoutCode(text.body())));
        for (var link : Links.in(text.body(), name)) {
            targets.add(link.path());
            links.add(new PlacedLink(link, Place.of(Content.FOLDER + "/" + name, line(text, link.offset()))));
        }
    }

    private static long line(FrontMatter text, int offset) {
        return text.bodyLine() + text.body().substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /** Whether a published page links to a file of this name. */
    boolean areTo(String name) {
        return targets.contains(name);
    }

    /**
     * Adds a finding for each link that leads nowhere; links into folders without pages are checked when the pages are rendered.
     *
     * @param files in the content folder
     * @param pages where every page stands or will stand, held back and faulty ones included
     * @param taken what the site itself writes
     */
    void check(List<String> files, Set<String> pages, Set<String> taken) {
        var known = new HashSet<>(files);
        known.addAll(taken);
        var folders = pages.stream().map(LinkChecks::folder).collect(Collectors.toSet());
        folders.add("");
        var templateIds = new HashSet<String>();
        for (var link : links) {
            var path = link.link.path();
            if (published.containsKey(path)) {
                checkPlace(link, templateIds);
            } else if (!known.contains(path) && folders.contains(folder(path))) {
                tellMissing(path, pages, link.place);
            }
        }
    }

    private void tellMissing(String path, Set<String> pages, Place place) {
        if (pages.contains(path)) {
            findings.add(FindingCode.PAGE_LINK, place,
                    "the page " + path + " is held back, so that the link would lead nowhere",
                    "Take the link out until the page is published");
        } else {
            findings.add(FindingCode.PAGE_LINK, place, "there is no page " + Excerpt.of(path),
                    Nearest.of(pages).didYouMean(path).orElse("Correct the link, or take it out"));
        }
    }

    /** @param templateIds read when they are first asked for */
    private void checkPlace(PlacedLink link, Set<String> templateIds) {
        var id = link.link.fragment();
        var page = published.get(link.link.path());
        if (id.isEmpty() || page.mayHave(id)) {
            return;
        }
        if (templateIds.isEmpty()) {
            readTemplateIds(templateIds);
        }
        if (!templateIds.contains(id)) {
            findings.add(FindingCode.PAGE_LINK, link.place,
                    link.link.path() + " has no heading with the id " + Excerpt.of(id),
                    Nearest.of(page.given()).to(id).map(near -> "Did you mean #" + near + "?")
                            .orElse("Write the id after a heading there, as in ## Heading {#id}, or correct the link"));
        }
    }

    /** What a page has by its template, its text need not have. */
    private void readTemplateIds(Set<String> ids) {
        ids.add(MAIN);
        var folder = site.resolve(TEMPLATES);
        for (var name : SiteFiles.under(folder)) {
            if (name.endsWith(".ftlh")) {
                try {
                    ids.addAll(PageIds.inTemplate(Files.readString(folder.resolve(name))));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
