package uk.openbook.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.openbook.model.Column;
import uk.openbook.model.Entry;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Notice;
import uk.openbook.model.Place;
import uk.openbook.model.Redacted;
import uk.openbook.model.Register;

/**
 * What notices say is so: a correction changes the cells it names, a withdrawal takes the entry off the list, and what a
 * redaction names was published. No message prints a key, which may be what is to be redacted.
 */
final class NoticeChecks {

    private final List<ReleaseDraft> releases;
    private final Rekeys rekeys;
    private final Findings findings;
    /** For each edition that a correction or withdrawal is held against, its entries by the key of today. */
    private final Map<EditionDraft, Map<String, Entry>> entries = new HashMap<>();

    private NoticeChecks(List<ReleaseDraft> releases, Rekeys rekeys, Findings findings) {
        this.releases = releases;
        this.rekeys = rekeys;
        this.findings = findings;
    }

    /**
     * @param releases oldest first, those yet to come included
     * @param rekeys by which a notice is of an entry under each of its keys
     */
    static void check(List<ReleaseDraft> releases, Rekeys rekeys, Findings findings) {
        var checks = new NoticeChecks(releases, rekeys, findings);
        for (int i = 0; i < releases.size(); i++) {
            for (var notice : releases.get(i).notices()) {
                switch (notice.kind()) {
                    case CORRECTION -> checks.correction(notice, i);
                    case WITHDRAWAL -> checks.withdrawal(notice, i);
                    case REDACTION -> checks.redaction(notice, releases.get(i));
                }
            }
        }
        releases.forEach(checks::note);
    }

    private void correction(NoticeDraft notice, int release) {
        held(FindingCode.CORRECTION, notice, release).ifPresent(editions -> {
            var before = entry(editions.before, notice.key());
            var after = entry(editions.after, notice.key());
            if (before.isEmpty() || after.isEmpty()) {
                report(FindingCode.CORRECTION, notice, notice.at().key(), "no public entry of this key is in both "
                        + editions.releases() + ", so that nothing is corrected",
                        "Give the key of an entry that is in both, or take the notice out");
                return;
            }
            for (var column : notice.columns()) {
                if (before.get().text(column).equals(after.get().text(column))) {
                    report(FindingCode.CORRECTION, notice, notice.at().columns(), column + " of this entry is the same in "
                            + editions.releases() + ", so that nothing is corrected",
                            "Correct the cell in " + editions.later + ", or take the column out of the notice");
                }
            }
        });
    }

    private void withdrawal(NoticeDraft notice, int release) {
        held(FindingCode.WITHDRAWAL, notice, release).ifPresent(editions -> {
            if (entry(editions.before, notice.key()).isEmpty()) {
                report(FindingCode.WITHDRAWAL, notice, notice.at().key(), "no public entry of this key is in "
                        + editions.earlier + ", so that nothing is withdrawn",
                        "Give the key of an entry that is in " + editions.earlier + ", or take the notice out");
            } else if (entry(editions.after, notice.key()).isPresent()) {
                report(FindingCode.WITHDRAWAL, notice, notice.at().key(), "the entry of this key is still in "
                        + notice.folder().id(), "Take its row out of the register’s file, or take the notice out");
            }
        });
    }

    /** The notices of a release are often copied along to the next, where there is nothing for them to say. */
    private void report(FindingCode code, NoticeDraft notice, Place place, String problem, String remedy) {
        var copied = releases.stream().takeWhile(release -> release.folder() != notice.folder())
                .filter(release -> release.notices().stream().anyMatch(other -> other.cells().equals(notice.cells())))
                .reduce((one, other) -> other).map(release -> release.folder().id());
        findings.add(code, place, copied.map(id -> problem + "; it looks like the notice of " + id + ", copied along")
                .orElse(problem), copied.map(id -> "Delete the line, or the whole file " + place.file()
                        + " if nothing is to be corrected now").orElse(remedy));
    }

    /** The edition of a notice's release and the one before, of which all rows were read. */
    private record Editions(EditionDraft before, String earlier, EditionDraft after, String later) {

        String releases() {
            return earlier + " and " + later;
        }
    }

    private Optional<Editions> held(FindingCode code, NoticeDraft notice, int release) {
        var register = notice.register().orElseThrow();
        var after = releases.get(release).edition(register);
        if (after.isEmpty()) {
            report(code, notice, notice.at().kind(), "the release has no " + register + ".csv, so that it changes nothing "
                    + "in that register", "Add the register’s file, or take the notice out");
            return Optional.empty();
        }
        for (int i = release - 1; i >= 0; i--) {
            var before = releases.get(i).edition(register);
            boolean known = releases.get(release).isToCome() || !releases.get(i).isToCome();
            if (known && before.isPresent()) {
                // What is not there may be in the rows that could not be read.
                return Optional.of(new Editions(before.get(), releases.get(i).folder().id(), after.get(),
                        notice.folder().id())).filter(both -> both.before.isWhole() && both.after.isWhole());
            }
        }
        findings.add(code, notice.at().kind(), "no earlier release has " + register + ".csv, so that there is nothing to "
                + "compare with", "Take the notice out");
        return Optional.empty();
    }

    private Optional<Entry> entry(EditionDraft edition, String key) {
        var register = edition.register();
        return Optional.ofNullable(entries.computeIfAbsent(edition, any -> edition.entries().stream()
                .collect(Collectors.toMap(entry -> rekeys.newest(register, entry.key()), entry -> entry,
                        (one, other) -> one))).get(rekeys.newest(register, key)));
    }

    private void redaction(NoticeDraft notice, ReleaseDraft giver) {
        if (notice.note().isPresent()) {
            redactedNote(notice, giver);
            return;
        }
        var register = notice.register().orElseThrow();
        var decides = register.publishedWhen().filter(when -> notice.columns().contains(when.column()));
        if (decides.isPresent()) {
            findings.add(FindingCode.REDACTION, notice.at().columns(), decides.get().column()
                    + " says which rows are public, and cannot be redacted", "Take it out of the notice");
            return;
        }
        var editions = releases.stream().filter(release -> giver.isToCome() || !release.isToCome())
                .flatMap(release -> release.edition(register).stream()).toList();
        if (editions.stream().anyMatch(edition -> edition.namedByOldKey().contains(notice))) {
            findings.add(FindingCode.REDACTION, notice.at().key(), "the notice names the entry by a key that is made of "
                    + "what is to be redacted", inKey(register));
        } else if (editions.stream().allMatch(EditionDraft::isWhole)) {
            var found = giver.isToCome() ? toCome(notice, register, editions) : found(notice, editions);
            var missing = notice.columns().stream().filter(column -> !found.contains(column)).toList();
            if (!missing.isEmpty()) {
                unmatched(notice, register, found.isEmpty() && isUnknown(notice, editions), missing);
            }
        }
    }

    private static Set<Column> found(NoticeDraft notice, List<EditionDraft> editions) {
        var found = new HashSet<Column>();
        editions.forEach(edition -> found.addAll(edition.redacted().getOrDefault(notice, Set.of())));
        return found;
    }

    /** What a notice will find once its release is public; a key that is to be redacted is not in the files yet. */
    private Set<Column> toCome(NoticeDraft notice, Register register, List<EditionDraft> editions) {
        var found = new HashSet<Column>();
        for (var column : notice.columns()) {
            boolean ofKey = register.key().columns().contains(column) || register.key().fallback().contains(column);
            if (ofKey || editions.stream().flatMap(edition -> entry(edition, notice.key()).stream())
                    .anyMatch(entry -> entry.isRedacted(column) || !entry.isBlank(column))) {
                found.add(column);
            }
        }
        return found;
    }

    private boolean isUnknown(NoticeDraft notice, List<EditionDraft> editions) {
        return editions.stream().allMatch(edition -> entry(edition, notice.key()).isEmpty());
    }

    private void unmatched(NoticeDraft notice, Register register, boolean unknown, List<Column> missing) {
        if (unknown) {
            boolean ofKey = notice.columns().stream().anyMatch(column -> register.key().columns().contains(column)
                    || register.key().fallback().contains(column));
            findings.add(FindingCode.REDACTION, notice.at().key(), "no release ever published an entry of this key",
                    ofKey ? inKey(register) : "Give the key of an entry that was published, without the number that "
                            + "tells rows apart which say the same");
            return;
        }
        findings.add(FindingCode.REDACTION, notice.at().columns(), missing.stream().map(Column::name)
                .collect(Collectors.joining(", ")) + (missing.size() == 1 ? " is" : " are")
                + " blank in every edition of the entry, so that there is nothing to redact",
                "Take " + (missing.size() == 1 ? "the column" : "these columns") + " out of the notice");
    }

    private static String inKey(Register register) {
        return "Write " + Redacted.MARK + " into the cell in every release’s " + register + ".csv, or [redacted 2] and so "
                + "on where another entry has that key, and give the key that this makes";
    }

    private void redactedNote(NoticeDraft notice, ReleaseDraft giver) {
        releases.stream().filter(release -> release.folder().id().equals(notice.note().orElseThrow())).findFirst()
                .filter(release -> release.release().isPresent()).ifPresent(release -> {
                    if (!giver.isToCome() && release.isToCome()) {
                        findings.add(FindingCode.REDACTION, notice.at().release(), "the release " + release.folder().id()
                                + " is not public yet, so that there is nothing to redact",
                                "Change its note, and take the notice out");
                    } else if (!giver.isToCome() && release.redactedNote().isEmpty()) {
                        findings.add(FindingCode.REDACTION, notice.at().release(), "nothing in the note of "
                                + release.folder().id() + " says that it is redacted",
                                "Write " + Redacted.MARK + " in " + release.folder().note()
                                        + " in the place of the words");
                    }
                });
    }

    /** A note says that words in it are redacted only where a notice says so too. */
    private void note(ReleaseDraft release) {
        if (release.redactedNote().isEmpty()) {
            return;
        }
        var givers = releases.stream().filter(giver -> giver.notices().stream().anyMatch(notice ->
                notice.kind() == Notice.Kind.REDACTION
                        && notice.note().filter(release.folder().id()::equals).isPresent())).toList();
        if (givers.stream().noneMatch(giver -> !giver.isToCome())) {
            findings.add(FindingCode.REDACTED_TEXT, release.redactedNote().get(), givers.isEmpty()
                    ? "the note says that words in it are redacted, but no notice does"
                    : "the note says that words in it are redacted, but the release " + givers.get(0).folder().id()
                            + ", which gives notice of it, is not public yet",
                    givers.isEmpty() ? "Give notice of it in the notices.csv of a later release, or put the words back"
                            : "Publish that release first, or put the words back until then");
        }
    }
}
