package uk.openbook.publication;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.openbook.history.History;
import uk.openbook.model.Code;
import uk.openbook.model.Column;
import uk.openbook.model.Datatype;
import uk.openbook.model.Entry;
import uk.openbook.model.Period;
import uk.openbook.model.Register;
import uk.openbook.model.Slug;
import uk.openbook.model.Standing;

/** Which values entries have in one facet. */
public sealed interface Grouping {

    /** Of the facet, in addresses. */
    String id();

    /** Of the facet, on pages. */
    String title();

    /** What the values mean, for the public; may be empty. */
    String description();

    /** Whether an entry can have several values. */
    boolean overlapping();

    /** Every value that there can be, in order; none where any text can be one. */
    List<FacetValue> scale();

    /** The values of an entry; none where it has none to have, as where a column does not apply to it. */
    Set<FacetValue> of(Entry entry);

    /** The values of an entry by each slug that an address can have for them. */
    default Map<String, FacetValue> bySlug(Entry entry) {
        return of(entry).stream().collect(Collectors.toMap(FacetValue::slug, Function.identity()));
    }

    /** By the codes, years or texts of a column. One is used by one thread. */
    final class ByColumn implements Grouping {

        private static final String DATE = " date";

        private final Column column;
        private final LikeTexts texts;
        private final Predicate<Entry> applies;
        private final boolean dated;
        private final Map<String, FacetValue> byText = new HashMap<>();

        /**
         * @param history of the register that has the column
         * @param texts all that the column holds, in this register and in those whose values are not kept apart from it
         */
        public ByColumn(History history, Column column, LikeTexts texts) {
            this.column = column;
            this.texts = texts;
            this.applies = entry -> history.newest()
                    .map(edition -> history.register().applies(column, entry, edition.release().date())).orElse(true);
            this.dated = column.datatype().kind() == Datatype.Kind.DATE
                    || column.datatype().kind() == Datatype.Kind.PERIOD;
        }

        @Override
        public String id() {
            return column.name();
        }

        @Override
        public String title() {
            if (!dated) {
                return column.title();
            }
            return column.title().endsWith(DATE) ? column.title().replaceFirst(DATE + "$", " year")
                    : "Year of " + Grid.inSentence(column.title());
        }

        @Override
        public String description() {
            return column.description();
        }

        @Override
        public boolean overlapping() {
            return column.isList();
        }

        @Override
        public List<FacetValue> scale() {
            return column.codes().map(list -> list.codes().stream().map(this::ofCode).toList()).orElse(List.of());
        }

        @Override
        public Set<FacetValue> of(Entry entry) {
            var items = entry.items(column);
            if (items.isEmpty()) {
                return applies.test(entry) ? Set.of(FacetValue.NOT_PUBLISHED) : Set.of();
            }
            if (items.size() == 1) {
                return Set.of(value(items.get(0)));
            }
            var values = new LinkedHashSet<FacetValue>();
            items.forEach(item -> values.add(value(item)));
            return values;
        }

        /** A text has the address of the spelling that is shown, and had that of its own once. */
        @Override
        public Map<String, FacetValue> bySlug(Entry entry) {
            var values = new HashMap<String, FacetValue>();
            entry.items(column).forEach(item -> values.put(Slug.of(item.strip()), value(item)));
            of(entry).forEach(value -> values.put(value.slug(), value));
            return values;
        }

        private FacetValue value(String item) {
            return byText.computeIfAbsent(item.strip(), this::make);
        }

        private FacetValue make(String item) {
            var code = Wording.code(column, item);
            if (code.isPresent()) {
                return ofCode(code.get());
            }
            if (column.datatype().parse(item).orElse(null) instanceof Period period) {
                return ofYear(period);
            }
            var shown = texts.shown(column, item);
            return new FacetValue(Slug.of(shown), Wording.item(column, shown), "", Integer.MAX_VALUE - 1);
        }

        private FacetValue ofCode(Code code) {
            return new FacetValue(Slug.of(code.code()), code.label(), code.definition(),
                    column.codes().orElseThrow().codes().indexOf(code));
        }

        private static FacetValue ofYear(Period period) {
            int year = period.first().getYear();
            var label = period.precision() == Period.Precision.ACADEMIC_YEAR ? period.toString()
                    : Integer.toString(year);
            return new FacetValue(label.replace('/', '-'), label, "", year);
        }
    }

    /** By how things stand on a day. */
    record ByStanding(Register.Status columns, LocalDate asAt) implements Grouping {

        @Override
        public String id() {
            return Facet.STANDING;
        }

        @Override
        public String title() {
            return "Status on " + InWords.date(asAt);
        }

        @Override
        public String description() {
            return "Worked out from the dates of each entry, as at the newest release.";
        }

        @Override
        public boolean overlapping() {
            return true;
        }

        @Override
        public List<FacetValue> scale() {
            return Stream.of(Standing.values()).map(ByStanding::value).toList();
        }

        @Override
        public Set<FacetValue> of(Entry entry) {
            var values = new LinkedHashSet<FacetValue>();
            Standing.of(entry, columns, asAt).forEach(standing -> values.add(value(standing)));
            return values.isEmpty() ? Set.of(FacetValue.NOT_PUBLISHED) : values;
        }

        private static FacetValue value(Standing standing) {
            return new FacetValue(standing.word(), standing.words(), "", standing.ordinal());
        }
    }
}
