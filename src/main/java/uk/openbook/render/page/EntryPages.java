package uk.openbook.render.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.openbook.history.Timeline;
import uk.openbook.model.Change;
import uk.openbook.model.Code;
import uk.openbook.model.Column;
import uk.openbook.model.Datatype;
import uk.openbook.model.Entry;
import uk.openbook.model.Notice;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.model.Safe;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Citation;
import uk.openbook.publication.InWords;
import uk.openbook.publication.Publication;
import uk.openbook.publication.Relation;
import uk.openbook.publication.Tag;
import uk.openbook.publication.Wording;
import uk.openbook.publication.completeness.Asked;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.render.PageLinks;
import uk.openbook.text.Isolates;

/** One page for each entry ever published, at {@code <register>/<key>.html}. */
public final class EntryPages implements Output {

    private static final Map<Safe, String> HEADINGS = Map.of(
            Safe.PROJECTS, "Safe projects",
            Safe.PEOPLE, "Safe people",
            Safe.SETTINGS, "Safe settings",
            Safe.DATA, "Safe data",
            Safe.OUTPUTS, "Safe outputs");

    private static final Map<Safe, String> ABOUT = Map.of(
            Safe.PROJECTS, "What was asked for, and why",
            Safe.PEOPLE, "Who the data is for",
            Safe.SETTINGS, "Where and how it may be used, and for how long",
            Safe.DATA, "What the data holds, and about whom",
            Safe.OUTPUTS, "What came of it");

    private final Press press;

    public EntryPages(Press press) {
        this.press = press;
    }

    @Override
    public Stream<OutputFile> files(Publication publication) {
        var maker = new Maker(publication, new Frames(publication, press), new Rows(publication));
        return publication.histories().values().stream().flatMap(history -> history.timelines()
                .map(timeline -> press.page("entry.ftlh", Urls.entry(history.register(), timeline.entry()),
                        () -> maker.page(history.register(), timeline))));
    }

    /** Columns under one heading. */
    private record Heading(String id, String text, String about, List<Asked> columns) {
    }

    private final class Maker {

        private final Publication publication;
        private final Frames frames;
        private final Rows rows;
        /** The columns of each edition under their headings, by the list of its columns. */
        private final Map<List<Column>, List<Heading>> headings = Collections.synchronizedMap(new IdentityHashMap<>());
        private final NoticeItems notices;
        private final ChangedFields changed;
        private final Map<Register, Optional<Milestones>> milestones = new HashMap<>();

        Maker(Publication publication, Frames frames, Rows rows) {
            this.publication = publication;
            this.frames = frames;
            this.rows = rows;
            this.notices = new NoticeItems(publication);
            this.changed = new ChangedFields(publication.relations());
            publication.registers().forEach(register -> milestones.put(register, Milestones.of(register)));
        }

        EntryPage page(Register register, Timeline timeline) {
            var entry = timeline.entry();
            var path = Urls.entry(register, entry);
            var root = press.links(path);
            var title = Wording.title(register, entry);
            var sentence = Wording.sentence(register, entry);
            var tags = timeline.listed() ? Tag.of(publication, register, entry) : List.<Tag>of();
            var frame = frames.frame(path, title, sentence.orElse(""),
                    new Frames.Stop(register.title(), Urls.register(register)));
            return new EntryPage(frame, title,
                    Wording.reference(register, entry), register.key().reference().filter(entry::isRedacted)
                            .map(column -> notices.redaction(register, entry, column, root)),
                    referenceExpected(register), sentence, timeline.listed(),
                    withdrawal(register, timeline, root), corrections(register, entry, root),
                    released(timeline.first(), root), released(timeline.last(), root), tags,
                    tags.isEmpty() ? Optional.empty() : asAt(),
                    timeline.listed() ? CouldInclude.of(press.cohorts(), register, entry, root) : Optional.empty(),
                    milestones(register, timeline), groups(register, timeline, root), gaps(register, timeline), revisions(register, entry, root),
                    related(register, entry, root), events(register, timeline, root),
                    Citation.of(publication, "entry", title, timeline.last(), path),
                    MistakeLink.of(publication, "entry", Wording.reference(register, entry).orElse(title), path, root));
        }

        private List<Milestone> milestones(Register register, Timeline timeline) {
            return milestones.get(register).map(dates -> dates.of(timeline.entry(), timeline.listed()
                    ? publication.newestRelease().map(Release::date) : Optional.empty())).orElse(List.of());
        }

        private List<EntryPage.Event> events(Register register, Timeline timeline, PageLinks root) {
            var entry = timeline.entry();
            var events = new ArrayList<EntryPage.Event>();
            var history = publication.history(register);
            for (var event : history.events(entry.key())) {
                var change = event.change();
                var withdrawal = change.kind() != Change.Kind.GONE ? Optional.<Notice>empty()
                        : publication.notices().withdrawal(register, change.key(), event.release());
                var fields = changed.of(change, root, column ->
                        publication.notices().correction(register, change.key(), column, event.release()));
                boolean corrected = fields.stream().anyMatch(field -> !field.correction().isEmpty());
                events.add(0, new EntryPage.Event(released(event.release(), root),
                        corrected ? "Corrected" : withdrawal.isPresent() ? "Withdrawn" : words(change),
                        withdrawal.map(Notice::reason).orElseGet(() -> NewKey.note(history, change)), fields));
            }
            // The facts at the top say when it was first published.
            return events.size() == 1 && events.get(0).note().isEmpty() && events.get(0).fields().isEmpty()
                    && timeline.listed() ? List.of() : events;
        }

        /** Why an entry went last. */
        private Optional<EntryPage.Withdrawal> withdrawal(Register register, Timeline timeline, PageLinks root) {
            if (timeline.listed()) {
                return Optional.empty();
            }
            return publication.notices().of(register, timeline.key()).stream()
                    .filter(notice -> notice.kind() == Notice.Kind.WITHDRAWAL
                            && notice.release().compareTo(timeline.last()) > 0)
                    .reduce((earlier, later) -> later)
                    .map(notice -> new EntryPage.Withdrawal(InWords.date(notice.release().date()),
                            released(notice.release(), root), notice.reason()));
        }

        private List<Link> corrections(Register register, Entry entry, PageLinks root) {
            var corrections = new ArrayList<Link>();
            publication.notices().of(register, entry.key()).stream()
                    .filter(notice -> notice.kind() == Notice.Kind.CORRECTION).map(Notice::release).distinct()
                    .forEach(release -> corrections.add(0, released(release, root)));
            return corrections;
        }

        private static String words(Change change) {
            return switch (change.kind()) {
                case ADDED -> "First published";
                case AMENDED -> change.isTypographic() ? "Changed in type alone" : "Changed";
                case RETURNED -> "Listed again";
                case GONE -> "No longer listed";
            };
        }

        /** A reference that is the title stands at the top of the page as it is. */
        private static boolean referenceExpected(Register register) {
            return register.key().reference().filter(column -> !register.titleColumns().contains(column)).isPresent();
        }

        private Link released(Release release, PageLinks root) {
            return new Link(InWords.date(release.date()), root.to(Urls.release(release)));
        }

        private Optional<String> asAt() {
            return publication.newestRelease().map(release -> InWords.date(release.date()));
        }

        private List<EntryPage.Group> groups(Register register, Timeline timeline, PageLinks root) {
            var entry = timeline.entry();
            return headings(register, entry).map(heading -> group(register, entry, heading, root))
                    .filter(group -> !group.fields().isEmpty()).toList();
        }

        private Stream<Heading> headings(Register register, Entry entry) {
            return headings.computeIfAbsent(entry.columns(), columns -> headings(register, columns)).stream();
        }

        /** The titles of the columns that the rules of the register ask for and that are blank. */
        private List<String> gaps(Register register, Timeline timeline) {
            var entry = timeline.entry();
            var asAt = shownIn(timeline).date();
            return headings(register, entry).flatMap(heading -> heading.columns().stream())
                    .filter(asked -> !entry.isRedacted(asked.column()) && entry.items(asked.column()).isEmpty()
                            && asked.of(entry, asAt))
                    .map(asked -> asked.column().title()).toList();
        }

        /** The release at which an entry is shown: the newest, or the last that listed it. */
        private Release shownIn(Timeline timeline) {
            return timeline.listed() ? publication.newestRelease().orElse(timeline.last()) : timeline.last();
        }

        private EntryPage.Group group(Register register, Entry entry, Heading heading, PageLinks root) {
            var fields = new ArrayList<EntryPage.Field>();
            for (var asked : heading.columns()) {
                var column = asked.column();
                // The timeline shows dates already.
                if (!milestones.get(register).filter(dates -> dates.shows(entry, column)).isPresent()) {
                    var values = values(register, entry, column, root);
                    if (!values.isEmpty()) {
                        fields.add(new EntryPage.Field(column.title(), values));
                    }
                }
            }
            return new EntryPage.Group(heading.id(), heading.text(), heading.about(), fields);
        }

        private static List<Heading> headings(Register register, List<Column> columns) {
            var headings = new ArrayList<Heading>();
            Arrays.stream(Safe.values()).forEach(safe -> headings.add(new Heading(safe.word(), HEADINGS.get(safe),
                    ABOUT.get(safe), columns(register, columns, Optional.of(safe)))));
            headings.add(new Heading("about", "About this entry", "", columns(register, columns, Optional.empty())));
            headings.removeIf(heading -> heading.columns().isEmpty());
            return headings;
        }

        private static List<Asked> columns(Register register, List<Column> columns, Optional<Safe> safe) {
            return columns.stream()
                    .filter(column -> column.safe().equals(safe) && !isAtTheTop(register, column))
                    .map(column -> new Asked(register, column))
                    .toList();
        }

        /** A title of one column is the heading of the page, a key of one column its reference. */
        private static boolean isAtTheTop(Register register, Column column) {
            return isOnly(column, register.titleColumns()) || isOnly(column, register.key().columns());
        }

        private static boolean isOnly(Column column, List<Column> columns) {
            return columns.size() == 1 && columns.get(0).equals(column);
        }

        private List<EntryPage.FieldValue> values(Register register, Entry entry, Column column, PageLinks root) {
            if (entry.isRedacted(column)) {
                var link = notices.redaction(register, entry, column, root);
                return List.of(text(link.text(), link.href()));
            }
            var values = new ArrayList<EntryPage.FieldValue>();
            for (var item : entry.items(column)) {
                if (!isRelated(register, entry, column, item)) {
                    values.add(value(register, column, item, root));
                }
            }
            return values;
        }

        /** An entry that a cell names stands once on the page, among the related entries. */
        private boolean isRelated(Register register, Entry entry, Column column, String item) {
            return column.datatype().kind() == Datatype.Kind.ENTRY_KEY && publication.relations().resolve(item)
                    .filter(row -> !row.register().equals(register) || !row.timeline().key().equals(entry.key()))
                    .isPresent();
        }

        private EntryPage.FieldValue value(Register register, Column column, String item, PageLinks root) {
            var code = Wording.code(column, item);
            if (code.isPresent()) {
                return coded(register, column, code.get(), root);
            }
            if (register.organisations().contains(column)) {
                return text(item, root.to(Urls.organisation(publication.views().organisation(item))));
            }
            return switch (column.datatype().kind()) {
                case MARKDOWN -> html(press.html(item));
                case LINK -> text(item, item);
                case ENTRY_KEY -> publication.relations().resolve(item)
                        .map(row -> text(row.title(), root.to(row.url())))
                        .orElseGet(() -> text(item, ""));
                default -> TextLines.hasSeveral(item) ? html(TextLines.html(item))
                        : text(Wording.item(column, item), "");
            };
        }

        private static EntryPage.FieldValue html(String html) {
            return new EntryPage.FieldValue("", "", html, "");
        }

        private static EntryPage.FieldValue text(String text, String href) {
            return new EntryPage.FieldValue(text, href, "", "");
        }

        private EntryPage.FieldValue coded(Register register, Column column, Code code, PageLinks root) {
            var href = register.datasets().filter(column::equals).isPresent()
                    ? Urls.code(column.codes().orElseThrow(), code.code())
                    : publication.views().listOf(register, column, code).map(view -> view.page(1))
                            .orElseGet(() -> Urls.register(register) + "#" + Dictionary.id(column, code));
            return new EntryPage.FieldValue(code.label(), root.to(href), "",
                    Scale.of(column.codes().orElseThrow(), code).map(Scale::direction).orElse(""));
        }

        private List<EntryPage.Revision> revisions(Register register, Entry entry, PageLinks root) {
            var all = publication.revisions().of(register, entry);
            int here = all.stream().map(Entry::key).toList().indexOf(entry.key());
            var revisions = new ArrayList<EntryPage.Revision>();
            for (int i = 0; i < all.size(); i++) {
                if (i != here && here >= 0) {
                    revisions.add(new EntryPage.Revision(i < here ? "Corrects" : "Corrected by",
                            revisionLink(register, all.get(i), root)));
                }
            }
            return revisions;
        }

        /** The title of all of them is the same, so that each needs its number. */
        private Link revisionLink(Register register, Entry entry, PageLinks root) {
            var link = entryLink(register, entry, root);
            var order = register.revision().orElseThrow().order();
            return new Link(Isolates.around(link.text()) + " ("
                    + Isolates.around(order.title().toLowerCase(Locale.ROOT)) + " "
                    + Isolates.around(entry.text(order).strip())
                    + ")", link.href());
        }

        private List<EntryPage.Related> related(Register register, Entry entry, PageLinks root) {
            return publication.relations().of(register, entry.key()).stream()
                    .map(relation -> new EntryPage.Related(new Link(relation.row().title(), root.to(relation.row().url())),
                            relation.row().register().title(), why(relation)))
                    .toList();
        }

        private static String why(Relation relation) {
            var reasons = new ArrayList<String>();
            if (relation.sameReference()) {
                reasons.add("has the same reference");
            }
            if (!relation.namedIn().isEmpty()) {
                reasons.add("named in this entry under " + InWords.list(relation.namedIn().stream()
                        .map(column -> "“" + Isolates.around(column.title()) + "”").toList()));
            }
            if (relation.names()) {
                reasons.add("names this entry");
            }
            return String.join("; ", reasons);
        }

        private Link entryLink(Register register, Entry entry, PageLinks root) {
            return new Link(Wording.title(register, entry), root.to(Urls.entry(register, entry)));
        }
    }
}
