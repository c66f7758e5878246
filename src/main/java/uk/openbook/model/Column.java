package uk.openbook.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import uk.openbook.text.NormalizedText;

/**
 * A column of a register, as its definition describes it.
 *
 * @param name the heading in files, in snake case
 * @param titles further headings that staff's files may have; the first stands on pages
 * @param description what it means, for the public; empty where the definition gives none
 * @param datatype of the cell, or of each item where there is a separator
 * @param required whether a blank is a finding
 * @param separator what is between the items of a list; with a line break, each line is an item
 * @param codes the list of codes that its items must be in
 * @param nulls texts that mean blank, besides the empty text
 * @param safe the Five Safes heading it stands under
 * @param facet whether readers may narrow lists by it
 * @param searchable whether its words are searched
 * @param from the first release date that has the column, if limited
 * @param until the last release date that has the column, if limited
 * @param was names it had before
 * @param bounds beyond which a cell is doubtful
 * @param contactDetails whether e-mail addresses and telephone numbers in it are meant for the public
 */
public record Column(String name, List<String> titles, String description, Datatype datatype, boolean required,
        Optional<String> separator, Optional<CodeList> codes, List<String> nulls, Optional<Safe> safe, boolean facet,
        boolean searchable, Optional<LocalDate> from, Optional<LocalDate> until, List<String> was, Bounds bounds,
        boolean contactDetails) {

    private static final Set<String> LINE_BREAKS = Set.of("\n", "\r\n", "\r");

    public Column {
        Objects.requireNonNull(name);
        Objects.requireNonNull(datatype);
        titles = List.copyOf(titles);
        nulls = List.copyOf(nulls);
        was = List.copyOf(was);
    }

    /** A column with the bounds of every column whose definition states none, in which no contact details are meant. */
    public Column(String name, List<String> titles, String description, Datatype datatype, boolean required,
            Optional<String> separator, Optional<CodeList> codes, List<String> nulls, Optional<Safe> safe,
            boolean facet, boolean searchable, Optional<LocalDate> from, Optional<LocalDate> until,
            List<String> was) {
        this(name, titles, description, datatype, required, separator, codes, nulls, safe, facet, searchable, from,
                until, was, Bounds.DEFAULT, false);
    }

    /**
     * What is plausible in a cell.
     *
     * @param from the first plausible day; {@link #FIRST_DAY} where empty
     * @param before the day after the last plausible one; {@value #YEARS_AHEAD} years after the release where empty
     * @param maxLength the most characters of a cell
     */
    public record Bounds(Optional<LocalDate> from, Optional<LocalDate> before, int maxLength) {

        /** Registers are of what was done in living memory. */
        public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
        /** Agreements are made for a few years; a longer one is worth a look. */
        public static final int YEARS_AHEAD = 10;
        /** A cell of a spreadsheet holds no more: whoever opens a download in one would lose the rest. */
        public static final int MAX_LENGTH = 32_767;

        static final Bounds DEFAULT = new Bounds(Optional.empty(), Optional.empty(), MAX_LENGTH);

        /** Whether a date is implausible in a release of some day: every day that it can be is. */
        public boolean exclude(Period period, LocalDate release) {
            return period.last().isBefore(from.orElse(FIRST_DAY))
                    || !period.first().isBefore(before.orElseGet(() -> release.plusYears(YEARS_AHEAD).plusDays(1)));
        }
    }

    /** An optional column of any text, without annotations; for tests and small registers. */
    public static Column text(String name) {
        return new Column(name, List.of(), "", Datatypes.of("string"), false, Optional.empty(), Optional.empty(),
                List.of(), Optional.empty(), false, false, Optional.empty(), Optional.empty(), List.of());
    }

    /** The heading that people read: the first title, or the name in words. */
    public String title() {
        return titles.isEmpty() ? Headings.fromName(name) : titles.get(0);
    }

    /** Whether a release of this day, or one before it, may have the column: readers know of no other. */
    public boolean isKnownBy(LocalDate release) {
        return from.filter(release::isBefore).isEmpty();
    }

    public boolean isList() {
        return separator.isPresent();
    }

    /** Whether each line of a cell is an item: a line break of any kind then ends one. */
    public boolean isListOfLines() {
        return separator.filter(LINE_BREAKS::contains).isPresent();
    }

    /** What separates the items of a list, in words; empty where the column is no list. */
    public Optional<String> separatorInWords() {
        return isListOfLines() ? Optional.of("a line break")
                : separator.map(mark -> mark.equals("\t") ? "a tab" : mark.isBlank() ? "a space" : "“" + mark.strip() + "”");
    }

    /** Whether the cell says nothing: empty, white space, one of the {@link #nulls()}, or {@link Redacted}. */
    public boolean isBlank(String cell) {
        return cell == null || cell.isBlank() || nulls.contains(cell) || Redacted.isMark(cell);
    }

    /** The texts in a cell: none where it is blank, one, or the items of a list, trimmed. */
    public List<String> items(String cell) {
        if (isBlank(cell)) {
            return List.of();
        }
        if (separator.isEmpty()) {
            return List.of(keepsSpaces() ? cell : NormalizedText.trimmed(cell));
        }
        if (isListOfLines()) {
            return cell.lines().map(String::strip).filter(item -> !item.isEmpty()).toList();
        }
        var items = new ArrayList<String>();
        int start = 0;
        String mark = separator.get();
        for (int end; (end = cell.indexOf(mark, start)) >= 0; start = end + mark.length()) {
            items.add(NormalizedText.trimmed(cell.substring(start, end)));
        }
        items.add(NormalizedText.trimmed(cell.substring(start)));
        items.removeIf(String::isEmpty);
        return items;
    }

    /** CSVW strips white space around everything but strings; codes are strings that no one means to pad. */
    private boolean keepsSpaces() {
        return datatype.isFreeText() && codes.isEmpty();
    }

    /** Whether the column is part of the definition for a release of this date. */
    public boolean isValidOn(LocalDate release) {
        return from.map(first -> !release.isBefore(first)).orElse(true)
                && until.map(last -> !release.isAfter(last)).orElse(true);
    }

    /** Columns are looked for all the time, and hardly ever two have one name. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Column column && name.equals(column.name) && rest().equals(column.rest());
    }

    private List<Object> rest() {
        return List.of(titles, description, datatype, required, separator, codes, nulls, safe, facet, searchable, from,
                until, was, bounds, contactDetails);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
