package uk.openbook.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.openbook.model.Column;
import uk.openbook.model.Entry;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.model.Redacted;
import uk.openbook.model.Register;
import uk.openbook.text.NormalizedText;
import uk.openbook.validation.privacy.Excerpt;

/**
 * Takes out of the rows of one file what notices redact (design, D5), whether the file still holds it or staff have
 * written {@code [redacted]} there: the row is the same either way.
 */
final class Redactor {

    private static final String REMEDY = "Give notice of it in the notices.csv of a new release, or put back what stood "
            + "there";

    private final Register register;
    private final Keys keys;
    private final Redactions redactions;
    private final EditionDraft draft;
    private final Findings findings;

    Redactor(Register register, Keys keys, Redactions redactions, EditionDraft draft, Findings findings) {
        this.register = register;
        this.keys = keys;
        this.redactions = redactions;
        this.draft = draft;
        this.findings = findings;
    }

    /**
     * The key of a row as findings may show it: details of people masked, and empty where it holds what a notice redacts
     * now or in a release to come.
     */
    String shownKey(Entry read, String key) {
        return Stream.of(redactions.of(register, key), redactions.toCome(register, key)).flatMap(List::stream)
                .flatMap(notice -> notice.columns().stream()).anyMatch(column -> isIn(key, read, column))
                        ? "" : Excerpt.unquoted(key);
    }

    private boolean isIn(String key, Entry read, Column column) {
        return !read.isRedacted(column) && !read.isBlank(column) && (keys.isPart(column, read)
                || Redacted.isWords(register, column) && NormalizedText.folded(key)
                        .contains(NormalizedText.folded(read.text(column))));
    }

    /**
     * A row without what is redacted.
     *
     * @param read the row as it stands in the file
     * @param by the notices that redact its cells
     */
    record Redacting(Entry entry, Entry read, Map<Column, List<NoticeDraft>> by) {
    }

    /**
     * Adds a finding for each cell that says it is redacted and that no notice is of.
     *
     * @param key of the row without an ordinal; empty where it has none
     */
    Redacting redact(Entry read, String key, Function<Column, Place> at) {
        var by = new LinkedHashMap<Column, List<NoticeDraft>>();
        for (var notice : redactions.of(register, key)) {
            for (var column : notice.columns()) {
                // A row whose publication no one can tell any more would go from the site: the notice is at fault.
                boolean decides = register.publishedWhen().filter(when -> when.column().equals(column)).isPresent();
                // Under another key these columns say something else; the notice of that key is of them.
                boolean ofOtherKey = !notice.isOf(register, key) && keys.isPart(column, read);
                if (!decides && !ofOtherKey && (read.isRedacted(column) || !read.isBlank(column))) {
                    if (!read.isRedacted(column) && keys.isPart(column, read)) {
                        draft.namedByOldKey(notice);
                    }
                    by.computeIfAbsent(column, any -> new ArrayList<>()).add(notice);
                }
            }
        }
        for (var column : read.columns()) {
            checkMark(read, key, column, by.keySet(), at);
        }
        // A mark that is there already may have a number.
        var values = by.keySet().stream().filter(column -> !read.isRedacted(column)).toList();
        return new Redacting(values.isEmpty() ? read : read.redacted(values), read, by);
    }

    private void checkMark(Entry read, String key, Column column, Set<Column> redacted, Function<Column, Place> at) {
        var text = read.text(column);
        if (text.indexOf('[') < 0) {
            return;
        }
        if (Redacted.isMark(text)) {
            if (!redacted.contains(column)) {
                unexplained(key, column, at);
            } else if (Redacted.isNumbered(text) && !keys.isPart(column, read)) {
                findings.add(FindingCode.REDACTED_TEXT, at.apply(column),
                        "the mark has a number, though the column is no part of the row’s key",
                        "Write " + Redacted.MARK);
            }
        } else if (Redacted.isMeant(text)) {
            findings.add(FindingCode.REDACTED_TEXT, at.apply(column),
                    "is not written as a redaction is: " + Redacted.MARK + ", in small letters and with nothing else",
                    "Write " + Redacted.MARK);
        } else if (column.isList() && read.items(column).stream().anyMatch(Redacted::isMeant)) {
            findings.add(FindingCode.REDACTED_TEXT, at.apply(column),
                    "only one item of the list says that it is redacted",
                    "Write " + Redacted.MARK + " in place of the whole list");
        }
    }

    private void unexplained(String key, Column column, Function<Column, Place> at) {
        var toCome = redactions.toCome(register, key).stream().filter(notice -> notice.columns().contains(column))
                .findFirst();
        findings.add(FindingCode.REDACTED_TEXT, at.apply(column),
                toCome.map(notice -> "says that it is redacted, but the release " + notice.folder().id()
                        + ", which gives notice of it, is not public yet")
                        .orElse("says that it is redacted, but no notice redacts this column of this entry"),
                toCome.map(notice -> "Publish that release first, or put back what stood there until then")
                        .orElse(REMEDY));
    }

    /** Takes note of the redactions of a row that is public. */
    void remember(Redacting row) {
        row.by.forEach((column, notices) -> {
            notices.forEach(notice -> draft.redact(notice, column));
            if (!row.read.isRedacted(column) && Redacted.isWords(register, column)) {
                row.read.items(column).forEach(draft::erase);
            }
        });
    }
}
