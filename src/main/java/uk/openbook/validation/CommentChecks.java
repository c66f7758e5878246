package uk.openbook.validation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import uk.openbook.input.FrontMatter;
import uk.openbook.input.Sheet;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.Finding;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.model.Severity;
import uk.openbook.text.Comments;
import uk.openbook.validation.privacy.Excerpt;

/**
 * Refuses comments in texts that are published as they are written: notes and notices of releases, and settings. In a
 * release that is sealed nobody can take them out, so that a warning says what becomes of them.
 */
final class CommentChecks {

    private static final String REMEDY = "Delete it";

    private CommentChecks() {
    }

    /**
     * Checks the note and the notices of a release.
     *
     * @param sealed whether the release was published, and stays as it was
     * @param newest whether no release is later: a warning about an older one that is sealed is of no use
     */
    static void checkRelease(Path site, ReleaseFolder folder, boolean sealed, boolean newest, Findings findings) {
        if (sealed && !newest) {
            return;
        }
        if (Files.isRegularFile(site.resolve(folder.note()))) {
            // What else is wrong with either file is said where it is read.
            FrontMatter.read(site, folder.note(), new Findings())
                    .ifPresent(note -> checkNote(note, folder.note(), sealed, findings));
        }
        for (var line : Sheet.read(site, folder.notices(), List.of("reason"), List.of(), true, new Findings(),
                FindingCode.NOTICE).lines()) {
            check(line.written("reason"), () -> line.at("reason"), sealed, findings);
        }
    }

    private static void checkNote(FrontMatter note, String file, boolean sealed, Findings findings) {
        note.field("title").ifPresent(title -> check(title.value(), () -> new Place(file, title.line(), "title"),
                sealed, findings));
        for (var comment : Comments.in(note.body())) {
            long line = note.bodyLine() + note.body().substring(0, comment.start()).lines().count();
            boolean begins = comment.start() == 0 || note.body().charAt(comment.start() - 1) == '\n';
            report(note.body(), comment, Place.of(file, begins ? line : line - 1), sealed, findings);
        }
    }

    private static void check(String text, Supplier<Place> place, boolean sealed, Findings findings) {
        Comments.in(text).stream().limit(1).forEach(comment -> report(text, comment, place.get(), sealed, findings));
    }

    private static void report(String text, Comments comment, Place place, boolean sealed, Findings findings) {
        var words = Excerpt.of(text.substring(comment.start(), comment.end()).strip());
        if (sealed) {
            findings.add(new Finding(FindingCode.COMMENT, Severity.WARNING, place, words
                    + " is a comment; pages and feeds leave it out, and the sealed file keeps it",
                    "Leave it so, and put no comment into the next release"));
        } else {
            findings.add(FindingCode.COMMENT, place, words + " is a comment, and would be published", REMEDY);
        }
    }

    /**
     * Adds a warning for the first comment in a cell of a register, which is published as it is written.
     *
     * @param markdown whether the text is shown as Markdown; its link reference definitions are comments too
     */
    static void checkCell(String text, boolean markdown, Supplier<Place> place, Findings findings) {
        if (text.contains("<!--") || markdown && text.contains("]:")) {
            Comments.in(text).stream().limit(1).forEach(comment -> findings.add(new Finding(FindingCode.COMMENT,
                    Severity.WARNING, place.get(), Excerpt.of(text.substring(comment.start(), comment.end()).strip())
                    + " is a comment, and is published as it is written", REMEDY)));
        }
    }

    /** Checks the settings that pages show. */
    static void checkSettings(Path site, SiteConfig config, Findings findings) {
        Map.of("site.title", config.title(), "site.publisher", config.publisher(), "site.description",
                config.description(), "site.licence", config.licence(), "site.notice", config.notice())
                .forEach((name, text) -> check(text,
                        () -> new Place(SiteConfig.FILE, SiteConfig.line(site, name), name), false, findings));
    }
}
