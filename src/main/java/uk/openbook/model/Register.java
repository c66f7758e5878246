package uk.openbook.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import uk.openbook.text.Isolates;
import uk.openbook.text.NormalizedText;

/**
 * A table of entries with one definition. Everything but id, title, columns and key is optional; features degrade
 * without it.
 *
 * @param id the file's name without its ending, and the folder in URLs
 * @param title on pages
 * @param description in Markdown; empty where there is none
 * @param countedAs the words behind a number of entries
 * @param columns in the order of the definition; no two of one name
 * @param key how an entry is known
 * @param titleColumns the columns that title an entry; may be empty
 * @param date the column that dates an entry
 * @param organisations the columns that name organisations; the first one names who was given the data
 * @param status the columns that say whether sharing goes on
 * @param coverage the columns that say whose data of which years was shared
 * @param revision which entries supersede others
 * @param publishedWhen which rows are public; all where empty
 * @param rules between the cells of a row
 * @param sentence an entry in one sentence
 * @param shortTitle the title where there is little room, such as in the bar at the top; the title where empty
 * @param crossViews pairs of facets by which entries are also grouped together
 * @param appliesWhen the conditions of each column that does not apply to every entry
 */
public record Register(String id, String title, String description, CountedAs countedAs, List<Column> columns, Key key,
        List<Column> titleColumns, Optional<Column> date, List<Column> organisations, Optional<Status> status,
        Optional<Coverage> coverage, Optional<Revision> revision, Optional<PublishedWhen> publishedWhen,
        List<RuleDefinition> rules, Optional<Sentence> sentence, Optional<String> shortTitle,
        List<CrossView> crossViews, Map<Column, List<Condition>> appliesWhen) {

    /** The columns that the history of every register has of its own; no register has a column of these names. */
    public static final List<String> HISTORY_COLUMNS = List.of("first_published", "last_published", "listed",
            "former_keys");

    public Register {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        columns = List.copyOf(columns);
        titleColumns = List.copyOf(titleColumns);
        organisations = List.copyOf(organisations);
        rules = List.copyOf(rules);
        crossViews = List.copyOf(crossViews);
        appliesWhen = Map.copyOf(appliesWhen);
    }

    /** One whose title is short enough, without cross views. */
    public Register(String id, String title, String description, CountedAs countedAs, List<Column> columns, Key key,
            List<Column> titleColumns, Optional<Column> date, List<Column> organisations, Optional<Status> status,
            Optional<Coverage> coverage, Optional<Revision> revision, Optional<PublishedWhen> publishedWhen,
            List<RuleDefinition> rules, Optional<Sentence> sentence) {
        this(id, title, description, countedAs, columns, key, titleColumns, date, organisations, status, coverage,
                revision, publishedWhen, rules, sentence, Optional.empty(), List.of(), Map.of());
    }

    /**
     * Whether a column applies to an entry of a release of this date: unless one of its conditions certainly fails, it
     * does.
     */
    public boolean applies(Column column, Entry entry, LocalDate release) {
        return appliesWhen.getOrDefault(column, List.of()).stream()
                .noneMatch(condition -> condition.fails(entry, release));
    }

    /** The words behind a number of entries, such as {@code request approved} and {@code requests approved}. */
    public record CountedAs(String one, String other) {

        public CountedAs {
            one = Isolates.around(one);
            other = Isolates.around(other);
        }

        public String of(long count) {
            return count == 1 ? one : other;
        }
    }

    /**
     * How an entry is known (design, D6).
     *
     * @param columns the key
     * @param fallback the key of a row in which all of the columns are blank; may be empty
     * @param unique whether no two rows may share it, even where they are alike: the definition's primary key
     */
    public record Key(List<Column> columns, List<Column> fallback, boolean unique) {

        /** A key that rows which are wholly alike may share. */
        public Key(List<Column> columns, List<Column> fallback) {
            this(columns, fallback, false);
        }

        public Key {
            columns = List.copyOf(columns);
            fallback = List.copyOf(fallback);
            if (columns.isEmpty()) {
                throw new IllegalArgumentException("a key has a column");
            }
        }

        /** Whether a cell is part of the key of its row: one that is redacted is not blank here. */
        public boolean isPart(Column column, Entry row) {
            return columns.contains(column) || fallback.contains(column)
                    && columns.stream().allMatch(other -> row.isBlank(other) && !row.isRedacted(other));
        }

        /** The column with the reference that people know an entry by; empty where it takes several to tell it. */
        public Optional<Column> reference() {
            return columns.size() == 1 ? Optional.of(columns.get(0)) : Optional.empty();
        }
    }

    /**
     * The columns with the start, the end and the next review of a share.
     *
     * @param afterwards the columns that say what became of the data
     */
    public record Status(Optional<Column> start, Optional<Column> end, Optional<Column> review,
            List<Column> afterwards) {

        public Status {
            afterwards = List.copyOf(afterwards);
        }
    }

    /** The columns with the first and last year of the data, the datasets, and whose data it is. */
    public record Coverage(Optional<Column> from, Optional<Column> to, Optional<Column> datasets,
            Optional<Column> subjects) {
    }

    /**
     * Entries alike in all of some columns are one figure, of which the highest order stands.
     *
     * @param of the columns that are alike
     * @param order the number of the revision
     */
    public record Revision(List<Column> of, Column order) {

        public Revision {
            of = List.copyOf(of);
        }

        /** Whether it is known which figure an entry is one of: no cell that says so is redacted. */
        public boolean isKnown(Entry entry) {
            return of.stream().noneMatch(entry::isRedacted);
        }

        /** What the revisions of one figure have in common. */
        public List<String> figure(Entry entry) {
            return of.stream().map(column -> entry.text(column).strip()).toList();
        }

        /** The number of the revision that an entry is; 0 where it has none. */
        public BigDecimal number(Entry entry) {
            return entry.values(order).stream().filter(Value.Number.class::isInstance).map(Value.Number.class::cast)
                    .map(Value.Number::number).findFirst().orElse(BigDecimal.ZERO);
        }
    }

    /**
     * Which rows are public.
     *
     * @param codes the codes of the column with which a row is public
     * @param countHeldBack whether the site tells how many rows of the other codes there are (design, D15)
     */
    public record PublishedWhen(Column column, Set<String> codes, boolean countHeldBack) {

        public PublishedWhen {
            codes = Set.copyOf(codes);
        }
    }

    /**
     * Two facets by which entries are grouped together, as in a grid.
     *
     * @param down the column whose values stand one below the other
     * @param across the column whose values stand side by side
     */
    public record CrossView(Column down, Column across) {
    }

    /** The column of this name, present or former, or with this title. */
    public Optional<Column> column(String heading) {
        return Optional.ofNullable(byHeading().get(heading));
    }

    /**
     * The columns by every heading that files may give them: names first, then former names, then titles. These have
     * single spaces, and none at their ends, as a heading must have that is looked up.
     */
    public Map<String, Column> byHeading() {
        var headings = new HashMap<String, Column>();
        columns.forEach(column -> headings.put(column.name(), column));
        columns.forEach(column -> column.was().forEach(name -> headings.putIfAbsent(name, column)));
        columns.forEach(column -> column.titles()
                .forEach(title -> headings.putIfAbsent(NormalizedText.spaced(title), column)));
        return headings;
    }

    /** The column whose codes are the datasets, where they have a code list. */
    public Optional<Column> datasets() {
        return coverage.flatMap(Coverage::datasets).filter(column -> column.codes().isPresent());
    }

    /** Registers of a site are known by their id; comparing whole definitions would be slow in maps. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Register register && id.equals(register.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
