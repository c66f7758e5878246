package uk.openbook.validation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import uk.openbook.input.FrontMatter;
import uk.openbook.model.Finding;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.model.Severity;
import uk.openbook.text.NormalizedText;
import uk.openbook.validation.privacy.Excerpt;

/** Reports what would otherwise be passed over in releases that are not sealed yet, against the releases before them. */
final class UnsealedReleases {

    private static final String TITLE = "title";
    /** The first words of the keys of a note. */
    private static final List<String> HEADER = List.of(TITLE, "published", "expect");

    private final Path site;
    private final List<ReleaseDraft> releases;
    private final Findings findings;

    private UnsealedReleases(Path site, List<ReleaseDraft> releases, Findings findings) {
        this.site = site;
        this.releases = releases;
        this.findings = findings;
    }

    /** @param releases oldest first, those yet to come included */
    static void check(Path site, List<ReleaseDraft> releases, Predicate<ReleaseFolder> isSealed, Findings findings) {
        var unsealed = new UnsealedReleases(site, releases, findings);
        for (int i = 0; i < releases.size(); i++) {
            if (!isSealed.test(releases.get(i).folder())) {
                unsealed.checkNote(i);
                if (i == releases.size() - 1 && i > 0) {
                    unsealed.checkRegisters(releases.get(i - 1).folder(), releases.get(i).folder());
                }
            }
        }
    }

    private void checkNote(int i) {
        var file = releases.get(i).folder().note();
        if (!Files.isRegularFile(site.resolve(file))) {
            return;
        }
        // What else is wrong with the note was found when it was read.
        FrontMatter.read(site, file, new Findings()).filter(FrontMatter::hasHeader).ifPresent(note -> {
            checkTitle(i, note);
            checkBody(file, note);
        });
    }

    private void checkTitle(int i, FrontMatter note) {
        note.field(TITLE).filter(title -> !title.value().isBlank()).ifPresent(title -> {
            for (var earlier : releases.subList(0, i)) {
                if (earlier.release().filter(release -> NormalizedText.folded(release.title())
                        .equals(NormalizedText.folded(title.value()))).isPresent()) {
                    findings.add(new Finding(FindingCode.RELEASE_NOTE, Severity.WARNING,
                            new Place(releases.get(i).folder().note(), title.line(), TITLE),
                            "the release of " + earlier.folder().id() + " has the same title",
                            "Give this release a title of its own, such as its month"));
                    return;
                }
            }
        });
    }

    private void checkBody(String file, FrontMatter note) {
        note.misplaced(HEADER).forEach(line -> findings.add(FindingCode.RELEASE_NOTE,
                new Place(file, line.line(), Excerpt.unquoted(line.name())), FrontMatter.MISPLACED, "Move it above ~~~~~~"));
    }

    private void checkRegisters(ReleaseFolder before, ReleaseFolder newest) {
        if (newest.registers().isEmpty()) {
            // That is a finding of its own.
            return;
        }
        before.registers().keySet().stream().filter(register -> !newest.registers().containsKey(register))
                .forEach(register -> findings.add(FindingCode.REGISTER_LEFT_OUT,
                        new Place(newest.path(), 0, register.id()),
                        "the release has no " + register + ".csv, and " + before.id() + " has one",
                        "Add the file; if " + register + " is not published again this time, leave it out: its entries "
                                + "stay as they are in " + before.id()));
    }
}
