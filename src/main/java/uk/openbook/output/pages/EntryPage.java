package uk.openbook.output.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.openbook.output.Citation;
import uk.openbook.output.Tag;

/**
 * The page of an entry.
 *
 * @param heading its title
 * @param register the way to its register
 * @param reference that the publisher gave it; empty where none was published
 * @param redaction the way to the notice that its reference is redacted; empty where it is not
 * @param referenceExpected whether entries of this register have a reference of their own
 * @param sentence the entry in one sentence; empty where the register states none
 * @param listed whether the newest edition lists it
 * @param withdrawal when and why it was withdrawn; empty where it is listed, or no notice says why it is not
 * @param corrections the releases that corrected it, newest first
 * @param firstPublished a link to the release, its text the date in words
 * @param lastPublished the same
 * @param tags its status
 * @param statusAsAt the date as at which the status is worked out, in words; empty where there is none
 * @param couldInclude whom it could include; empty where it is not listed, or its register does not say what it covers
 * @param timeline its dates in their order, the newest release among them; may be empty
 * @param groups its cells under the Five Safes, then those that stand under none of them
 * @param revisions the other figures for the same period, where the register has revisions
 * @param related entries with the same reference, or named in a cell here or there
 * @param history all that happened to it, newest first
 * @param citation how to cite it, as last published
 * @param mistake the way to report a mistake, if there is one
 */
public record EntryPage(Frame frame, String heading, Link register, Optional<String> reference,
        Optional<Link> redaction, boolean referenceExpected, Optional<String> sentence, boolean listed,
        Optional<Withdrawal> withdrawal, List<Link> corrections, Link firstPublished, Link lastPublished,
        List<Tag> tags, Optional<String> statusAsAt, Optional<CouldInclude> couldInclude, List<Milestone> timeline,
        List<Group> groups, List<Revision> revisions, List<Related> related, List<Event> history, Citation citation,
        Optional<Link> mistake) {

    public EntryPage {
        corrections = List.copyOf(corrections);
        tags = List.copyOf(tags);
        timeline = List.copyOf(timeline);
        groups = List.copyOf(groups);
        revisions = List.copyOf(revisions);
        related = List.copyOf(related);
        history = List.copyOf(history);
    }

    /** The parts of the page, in their order. */
    public List<Section> sections() {
        var sections = new ArrayList<Section>();
        if (!timeline.isEmpty()) {
            sections.add(new Section("Timeline", "timeline"));
        }
        groups.forEach(group -> sections.add(new Section(group.heading(), group.id())));
        if (!related.isEmpty()) {
            sections.add(new Section("Related entries", "related"));
        }
        sections.add(new Section("History", "history"));
        return sections;
    }

    /**
     * A part of the page.
     *
     * @param text its heading
     * @param id of the heading
     */
    public record Section(String text, String id) {
    }

    /**
     * Why an entry is no longer listed.
     *
     * @param date in words
     */
    public record Withdrawal(String date, Link release, String reason) {
    }

    /**
     * Cells under one heading.
     *
     * @param id of the heading on the page, such as {@code projects}
     * @param heading such as {@code Safe projects}
     * @param about what the heading means, in plain words; may be empty
     * @param fields what is published
     * @param gaps the labels of the cells that are blank: the page then says "Not published"
     */
    public record Group(String id, String heading, String about, List<Field> fields, List<String> gaps) {

        public Group {
            fields = List.copyOf(fields);
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * A column's cell.
     *
     * @param label the column's title
     * @param values none where nothing is published
     */
    public record Field(String label, List<FieldValue> values) {

        public Field {
            values = List.copyOf(values);
        }

        // What Java makes of itself for a record is slower, and most fields of a page are looked for among those there are.
        @Override
        public boolean equals(Object other) {
            return this == other
                    || other instanceof Field field && label.equals(field.label) && values.equals(field.values);
        }

        @Override
        public int hashCode() {
            return 31 * label.hashCode() + values.hashCode();
        }

        /** Whether the cell is blank: the page then says "Not published". */
        public boolean blank() {
            return values.isEmpty();
        }

        /** Its only value where that is a text without a link or a code. */
        public Optional<String> plain() {
            return values.size() == 1 && values.get(0).isPlain() ? Optional.of(values.get(0).text) : Optional.empty();
        }

        /** Itself where many entries have this very field: it is blank, or holds one code and what that means. */
        public Optional<Field> looks() {
            return values.isEmpty() || values.size() == 1 && !values.get(0).definition().isEmpty()
                    ? Optional.of(this) : Optional.empty();
        }
    }

    /**
     * One item of a cell.
     *
     * @param text in words
     * @param code the code behind the words; empty where there is none, or it is the words
     * @param href where it leads; empty for nowhere
     * @param html in place of the text, for Markdown and text of several lines; empty otherwise
     * @param definition what the code means; may be empty
     * @param conditions the standing conditions of an access route; may be empty
     * @param scale where the code stands on a scale; empty where it is on none
     */
    public record FieldValue(String text, String code, String href, String html, String definition,
            List<String> conditions, Optional<Scale> scale) {

        public FieldValue {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof FieldValue value && text.equals(value.text)
                    && code.equals(value.code) && href.equals(value.href) && html.equals(value.html)
                    && definition.equals(value.definition) && conditions.equals(value.conditions)
                    && scale.equals(value.scale);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * text.hashCode() + href.hashCode()) + html.hashCode();
        }

        boolean isPlain() {
            return code.isEmpty() && href.isEmpty() && html.isEmpty() && definition.isEmpty();
        }

        /** Itself where many entries have it: a code and what it means. */
        public Optional<FieldValue> looks() {
            return definition.isEmpty() ? Optional.empty() : Optional.of(this);
        }
    }

    /**
     * Another figure for the same thing.
     *
     * @param words how it stands to this one, such as {@code Corrected by}
     */
    public record Revision(String words, Link link) {
    }

    /**
     * Something that happened to the entry.
     *
     * @param release that published it
     * @param words what happened, such as {@code Changed}
     * @param note what more there is to say of it, in plain text; may be empty
     */
    public record Event(Link release, String words, String note, List<ChangedField> fields) {

        public Event {
            fields = List.copyOf(fields);
        }
    }

    /**
     * An entry that has to do with this one.
     *
     * @param register the title of its register
     * @param why it has, such as {@code has the same reference}
     */
    public record Related(Link link, String register, String why) {
    }
}
