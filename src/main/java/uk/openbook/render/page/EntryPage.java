package uk.openbook.render.page;

import java.util.List;
import java.util.Optional;
import uk.openbook.publication.Citation;
import uk.openbook.publication.Tag;

/**
 * The page of an entry.
 *
 * @param heading its title
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
 * @param gaps the titles of the columns that are blank, though the register asks for them
 * @param revisions the other figures for the same period, where the register has revisions
 * @param related entries with the same reference, or named in a cell here or there
 * @param history all that happened to it, newest first; empty where nothing did since it was first published
 * @param citation how to cite it, as last published
 * @param mistake the way to report a mistake, if there is one
 */
public record EntryPage(Frame frame, String heading, Optional<String> reference,
        Optional<Link> redaction, boolean referenceExpected, Optional<String> sentence, boolean listed,
        Optional<Withdrawal> withdrawal, List<Link> corrections, Link firstPublished, Link lastPublished,
        List<Tag> tags, Optional<String> statusAsAt, Optional<CouldInclude> couldInclude, List<Milestone> timeline,
        List<Group> groups, List<String> gaps, List<Revision> revisions, List<Related> related, List<Event> history, Citation citation,
        Optional<Link> mistake) {

    public EntryPage {
        corrections = List.copyOf(corrections);
        tags = List.copyOf(tags);
        timeline = List.copyOf(timeline);
        groups = List.copyOf(groups);
        gaps = List.copyOf(gaps);
        revisions = List.copyOf(revisions);
        related = List.copyOf(related);
        history = List.copyOf(history);
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
     */
    public record Group(String id, String heading, String about, List<Field> fields) {

        public Group {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A column's cell.
     *
     * @param label the column's title
     * @param values at least one
     */
    public record Field(String label, List<FieldValue> values) {

        public Field {
            values = List.copyOf(values);
        }
    }

    /**
     * One item of a cell.
     *
     * @param text in words; of a code, its label
     * @param href where it leads: of a code, to the page that says what it means; empty for nowhere
     * @param html in place of the text, for Markdown and text of several lines; empty otherwise
     * @param note how to read it, such as which way a scale runs; may be empty
     */
    public record FieldValue(String text, String href, String html, String note) {
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
