package uk.openbook.validation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import uk.openbook.input.FrontMatter;
import uk.openbook.input.Nearest;
import uk.openbook.model.AsOf;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.model.Redacted;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.text.Comments;
import uk.openbook.validation.content.StrayLine;
import uk.openbook.validation.markdown.MarkdownLimits;
import uk.openbook.validation.privacy.Excerpt;
import uk.openbook.validation.privacy.PrivacyGate;

/** Reads {@code release.md}: the title of a release, when it becomes public, and what staff say about it. */
final class ReleaseNote {

    private static final String TITLE = "title";
    private static final String PUBLISHED = "published";
    private static final List<String> KEYS = List.of(TITLE, PUBLISHED);
    private static final int LONGEST_DELAY = 31;
    private static final String EXAMPLE =
            "Start the file with the lines title=…, published=2018-11-29T09:30 and ~~~~~~";

    private final ReleaseFolder folder;
    private final ZoneId zone;
    private final PrivacyGate gate;
    private final Findings findings;

    private ReleaseNote(ReleaseFolder folder, ZoneId zone, PrivacyGate gate, Findings findings) {
        this.folder = folder;
        this.zone = zone;
        this.gate = gate;
        this.findings = findings;
    }

    /**
     * What a note says.
     *
     * @param release empty where the note is missing or at fault
     * @param expected empty where the note is missing or has no header
     * @param redacted where the note first says that something in it was redacted
     */
    record Said(Optional<Release> release, Optional<Expectations> expected, Optional<Place> redacted) {

        static final Said NOTHING = new Said(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The note of a folder; what is missing or at fault is a finding.
     *
     * @param zone in which a time without an offset is read
     * @param registers of which the note may say what is expected
     * @param faulty ids of registers whose definition has a fault
     * @param newest whether no release is later: warnings about the text of older ones are of no use
     */
    static Said read(Path site, ReleaseFolder folder, ZoneId zone, List<Register> registers, Set<String> faulty,
            boolean newest, PrivacyGate gate, Findings findings) {
        var file = folder.note();
        if (!Files.isRegularFile(site.resolve(file))) {
            findings.add(FindingCode.RELEASE_NOTE, Place.of(folder.path()), "there is no release.md in the folder",
                    "Add one with the lines title=…, published=2018-11-29T09:30 and ~~~~~~");
            return Said.NOTHING;
        }
        return FrontMatter.read(site, file, findings)
                .map(note -> new ReleaseNote(folder, zone, gate, findings).said(note, registers, faulty, newest))
                .orElse(Said.NOTHING);
    }

    private Said said(FrontMatter note, List<Register> registers, Set<String> faulty, boolean newest) {
        checkPrivacy(note);
        MarkdownLimits.checkLines(note.body(), folder.note(), note.bodyLine(), findings);
        if (newest) {
            checkMarkup(note);
        }
        if (!note.hasHeader()) {
            reportNoHeader(note);
            return Said.NOTHING;
        }
        checkKeys(note, registers);
        return new Said(release(note),
                Optional.of(Expectations.of(note, folder.note(), registers, faulty, findings)), redacted(note));
    }

    private Optional<Place> redacted(FrontMatter note) {
        var lines = note.body().lines().toList();
        return IntStream.range(0, lines.size()).filter(line -> Redacted.isIn(lines.get(line))).boxed().findFirst()
                .map(line -> Place.of(folder.note(), note.bodyLine() + line));
    }

    private Optional<Release> release(FrontMatter note) {
        var title = required(note, TITLE, "Add a line like title=November 2018");
        var published = required(note, PUBLISHED, "Add a line like published=2018-11-29T09:30")
                .flatMap(this::instant);
        published.ifPresent(instant -> checkDate(instant, note.field(PUBLISHED).orElseThrow()));
        if (title.isEmpty() || published.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Release(folder.id(), folder.date(), Comments.without(title.get().value().strip()), published.get(),
                note.body().strip()));
    }

    private void reportNoHeader(FrontMatter note) {
        if (note.strayLine() > 0) {
            report(Place.of(folder.note(), note.strayLine()), FrontMatter.STRAY_LINE,
                    StrayLine.remedy(note.strayText()));
        } else if (note.brokenSeparator() > 0) {
            report(Place.of(folder.note(), note.brokenSeparator()), FrontMatter.BROKEN_SEPARATOR,
                    "Write ~~~~~~ there, without blanks");
        } else {
            report(Place.of(folder.note(), 1), "the file has no header", EXAMPLE);
        }
    }

    private void checkKeys(FrontMatter note, List<Register> registers) {
        var seen = new HashSet<String>();
        for (var field : note.fields()) {
            if (!seen.add(field.name())) {
                report(at(field), "the key stands twice", "Delete one of the two");
            } else if (!KEYS.contains(field.name()) && !Expectations.isOne(field)) {
                report(at(field), "there is no key " + Excerpt.of(field.name()) + " here",
                        Nearest.of(Expectations.keys(registers)).didYouMean(field.name())
                                .orElseGet(() -> Nearest.of(KEYS).hint(field.name())));
            }
        }
    }

    private Optional<FrontMatter.Field> required(FrontMatter note, String key, String remedy) {
        var field = note.field(key).filter(found -> !found.value().isBlank());
        if (field.isEmpty()) {
            report(new Place(folder.note(), note.field(key).map(FrontMatter.Field::line).orElse(1L), key),
                    "is missing", remedy);
        }
        return field;
    }

    private Optional<Instant> instant(FrontMatter.Field field) {
        var text = field.value().strip();
        try {
            return Optional.of(AsOf.requireOrdinary(instant(text)));
        } catch (DateTimeException e) {
            report(at(field), Excerpt.of(text) + " is not a time",
                    "Give one like 2018-11-29T09:30, 2018-11-29T09:30+00:00 or 2018-11-29");
            return Optional.empty();
        }
    }

    private Instant instant(String text) {
        if (text.indexOf('T') < 0) {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        }
        boolean offset = text.endsWith("Z") || text.lastIndexOf('+') > 0
                || text.lastIndexOf('-') > text.indexOf('T');
        return offset ? OffsetDateTime.parse(text).toInstant() : LocalDateTime.parse(text).atZone(zone).toInstant();
    }

    /** A release becomes public on its day or soon after; another day is more likely a slip in one of the two. */
    private void checkDate(Instant published, FrontMatter.Field field) {
        var day = published.atZone(zone).toLocalDate();
        if (day.isBefore(folder.date())) {
            reportDate(field, day + " is before the date of the release, " + folder.date());
        } else if (day.isAfter(folder.date().plusDays(LONGEST_DELAY))) {
            reportDate(field, day + " is more than " + LONGEST_DELAY + " days after the date of the release, "
                    + folder.date());
        }
    }

    private void reportDate(FrontMatter.Field field, String problem) {
        findings.add(FindingCode.RELEASE_DATE, at(field), problem,
                "Correct the time or rename the folder, unless both are meant");
    }

    private void checkPrivacy(FrontMatter note) {
        for (var field : note.fields()) {
            gate.check(field.value(), at(field), findings);
        }
        gate.checkLines(note.body(), PrivacyGate.Shown.AS_CELL, folder.note(), note.bodyLine(), PrivacyGate.ALL, findings);
    }

    private void checkMarkup(FrontMatter note) {
        var lines = note.body().split("\n");
        for (int i = 0; i < lines.length; i++) {
            long line = note.bodyLine() + i;
            Markup.check(lines[i], true, () -> Place.of(folder.note(), line), findings);
        }
    }

    private Place at(FrontMatter.Field field) {
        return new Place(folder.note(), field.line(), Excerpt.unquoted(field.name()));
    }

    private void report(Place place, String problem, String remedy) {
        findings.add(FindingCode.RELEASE_NOTE, place, problem, remedy);
    }
}
