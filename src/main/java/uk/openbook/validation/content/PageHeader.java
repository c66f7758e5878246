package uk.openbook.validation.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.openbook.input.FrontMatter;
import uk.openbook.input.Nearest;
import uk.openbook.model.AsOf;
import uk.openbook.model.Finding;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.GuidancePage;
import uk.openbook.model.Place;
import uk.openbook.model.Severity;
import uk.openbook.text.Comments;
import uk.openbook.validation.privacy.Excerpt;

/** The header of a page. What JBake would pass over in silence is a finding here. */
final class PageHeader {

    private static final String UPDATE = "update.";
    private static final String STEP = "step.";
    private static final List<String> KEYS = List.of("title", "date", "type", "status", "description", "order", "tags");
    private static final List<String> STATUSES = List.of("published", "draft");
    private static final Pattern UPDATE_KEY = Pattern.compile("update\\.([0-9]{4}-[0-9]{2}-[0-9]{2})(?:\\.([0-9]{1,6}))?");

    private static final Pattern STEP_KEY = Pattern.compile("step\\.([a-z][a-z0-9-]{0,99})");

    private final FrontMatter text;
    private final String file;
    private final AsOf asOf;
    private final Findings findings;
    private final List<Note> notes = new ArrayList<>();
    private final List<GuidancePage.Step> steps = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private Optional<LocalDate> date = Optional.empty();
    private Optional<String> status = Optional.empty();
    private int order = Integer.MAX_VALUE;
    private boolean typed;

    /** An update with its number among those of its day. */
    private record Note(int ordinal, GuidancePage.Update update) {
    }

    private PageHeader(FrontMatter text, String file, AsOf asOf, Findings findings) {
        this.text = text;
        this.file = file;
        this.asOf = asOf;
        this.findings = findings;
    }

    static PageHeader read(FrontMatter text, String file, AsOf asOf, Findings findings) {
        var header = new PageHeader(text, file, asOf, findings);
        if (text.hasHeader()) {
            header.read();
        } else if (text.strayLine() > 0) {
            header.report(FindingCode.PAGE_HEADER, Place.of(file, text.strayLine()), FrontMatter.STRAY_LINE,
                    StrayLine.remedy(text.strayText()));
        } else if (text.brokenSeparator() > 0) {
            header.report(FindingCode.PAGE_HEADER, Place.of(file, text.brokenSeparator()), FrontMatter.BROKEN_SEPARATOR,
                    "Write ~~~~~~ there, without blanks");
        } else {
            header.report(FindingCode.PAGE_HEADER, Place.of(file, 1), "the page has no header",
                    "Start it with lines like title=…, date=2018-11-29, type=page, status=published and then ~~~~~~");
        }
        return header;
    }

    private void read() {
        var seen = new HashSet<String>();
        for (var field : text.fields()) {
            if (!seen.add(field.name())) {
                report(FindingCode.PAGE_REPEATED_KEY, at(field), "the key stands twice",
                        field.name().startsWith(UPDATE) ? "Add .2 to the second of a day" : "Delete one of the two");
            } else if (field.name().startsWith(UPDATE)) {
                readUpdate(field);
            } else if (field.name().startsWith(STEP)) {
                readStep(field);
            } else if (!KEYS.contains(field.name())) {
                report(FindingCode.PAGE_HEADER, at(field), "there is no key " + Excerpt.of(field.name()) + " here",
                        nearest(field.name()));
            }
        }
        title = required("title", FindingCode.PAGE_HEADER, "Add a line like title=Contact us");
        readType();
        readDate();
        readStatus();
        readOrder();
        reportMisplaced();
        if (isHeldBack()) {
            reportHeldBack();
        } else {
            reportComments();
        }
    }

    /** Only a warning: a page may well speak of such lines. */
    private void reportMisplaced() {
        var words = new ArrayList<>(KEYS);
        words.add("update");
        words.add("step");
        text.misplaced(words).forEach(line -> findings.add(new Finding(FindingCode.PAGE_HEADER, Severity.WARNING, at(line),
                FrontMatter.MISPLACED, "Move it above ~~~~~~; if it is meant to be read, put it between two lines of ```")));
    }

    private void reportComments() {
        text.fields().stream().filter(field -> !Comments.in(field.value()).isEmpty())
                .forEach(field -> report(FindingCode.COMMENT, at(field), "there is a comment, which would be published",
                        "Take it out; comments below the header are not published"));
    }

    /** Only the keys of updates and of steps have a point in them. */
    private static String nearest(String key) {
        int point = key.indexOf('.');
        return new Nearest().add("update", "update.2018-11-29").add("step", "step.complain").addAll(KEYS)
                .hint(point < 0 ? key : key.substring(0, point));
    }

    private void readUpdate(FrontMatter.Field field) {
        var matcher = UPDATE_KEY.matcher(field.name());
        var day = matcher.matches() ? date(matcher.group(1)) : Optional.<LocalDate>empty();
        if (day.isEmpty()) {
            report(FindingCode.PAGE_DATE, at(field), "the key does not give a day",
                    "Write it like update.2018-11-29, or update.2018-11-29.2 for a second note of that day");
        } else if (!asOf.hasCome(day.get())) {
            report(FindingCode.PAGE_HELD_BACK, at(field), "the note is held back until " + day.get(),
                    "Leave it so, or correct the day");
        } else {
            int ordinal = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
            notes.add(new Note(ordinal, new GuidancePage.Update(day.get(), field.value().strip())));
        }
    }

    private void readStep(FrontMatter.Field field) {
        var matcher = STEP_KEY.matcher(field.name());
        if (!matcher.matches() || field.value().isBlank()) {
            report(FindingCode.PAGE_HEADER, at(field), "the line does not give a step",
                    "Write it like step.complain=Complain, where the page has a heading with {#complain}");
        } else {
            steps.add(new GuidancePage.Step(matcher.group(1), field.value().strip()));
        }
    }

    private void readType() {
        var type = required("type", FindingCode.PAGE_TYPE, "Add the line type=page");
        typed = type.filter("page"::equals).isPresent();
        if (type.isPresent() && !typed) {
            report(FindingCode.PAGE_TYPE, at("type"), "there is no type " + Excerpt.of(type.get()),
                    "Write type=page");
        }
    }

    private void readDate() {
        var day = required("date", FindingCode.PAGE_DATE, "Add a line like date=2018-11-29");
        date = day.flatMap(PageHeader::date);
        if (day.isPresent() && date.isEmpty()) {
            report(FindingCode.PAGE_DATE, at("date"), Excerpt.of(day.get()) + " is not a date",
                    "Give one like 2018-11-29");
        }
    }

    private void readStatus() {
        var given = required("status", FindingCode.PAGE_STATUS, "Add the line status=published or status=draft");
        status = given.filter(STATUSES::contains);
        if (given.isPresent() && status.isEmpty()) {
            report(FindingCode.PAGE_STATUS, at("status"), "there is no status " + Excerpt.of(given.get()),
                    Nearest.of(STATUSES).hint(given.get()));
        }
    }

    private void readOrder() {
        var given = text.field("order").map(field -> field.value().strip()).filter(value -> !value.isEmpty());
        try {
            order = given.map(Integer::parseInt).orElse(Integer.MAX_VALUE);
        } catch (NumberFormatException e) {
            report(FindingCode.PAGE_HEADER, at("order"), Excerpt.of(given.get()) + " is not a whole number",
                    "Give one like 20");
        }
    }

    private void reportHeldBack() {
        boolean draft = status.filter("draft"::equals).isPresent();
        report(FindingCode.PAGE_HELD_BACK, at(draft ? "status" : "date"),
                draft ? "the page is a draft and is held back" : "the page is held back until " + date.get(),
                draft ? "Write status=published when it is ready" : "Leave it so, or correct the date");
    }

    /** Whether the page is a draft or of a day to come. */
    boolean isHeldBack() {
        return status.filter("draft"::equals).isPresent() || date.filter(day -> !asOf.hasCome(day)).isPresent();
    }

    /** Whether the page is to be published. */
    boolean isPublic() {
        return title.isPresent() && typed && date.isPresent() && status.isPresent() && !isHeldBack();
    }

    /** The page, where it {@link #isPublic()}. */
    GuidancePage page(String source, String path) {
        return new GuidancePage(source, path, title.get(),
                text.field("description").map(field -> field.value().strip()).orElse(""), date.get(),
                updates(), order, steps);
    }

    /** Newest first; of one day, the last first. */
    private List<GuidancePage.Update> updates() {
        return notes.stream()
                .sorted(Comparator.comparing((Note note) -> note.update.date()).thenComparing(Note::ordinal).reversed())
                .map(Note::update).toList();
    }

    private Optional<String> required(String key, FindingCode code, String remedy) {
        var value = text.field(key).map(field -> field.value().strip()).filter(found -> !found.isEmpty());
        if (value.isEmpty()) {
            report(code, at(key), "is missing", remedy);
        }
        return value;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The field of this name, or the first line where there is none. */
    private Place at(String key) {
        return new Place(file, text.field(key).map(FrontMatter.Field::line).orElse(1L), key);
    }

    private Place at(FrontMatter.Field field) {
        return new Place(file, field.line(), Excerpt.unquoted(field.name()));
    }

    private void report(FindingCode code, Place place, String problem, String remedy) {
        findings.add(code, place, problem, remedy);
    }
}
