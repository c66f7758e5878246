package uk.openbook.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.openbook.model.Column;
import uk.openbook.model.Datatype;
import uk.openbook.model.Entry;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.model.Register;
import uk.openbook.text.NormalizedText;
import uk.openbook.validation.privacy.Excerpt;

/** Warns once for each facet whose texts are alike except for letter case and white space, and so are one value. */
final class FacetSpellings {

    private static final int MOST_NAMED = 3;

    /** By column and by what spellings have in common, where each spelling is first. */
    private final Map<Column, Map<String, Map<String, Place>>> columns = new LinkedHashMap<>();

    FacetSpellings(Register register, List<Column> columns) {
        columns.stream().filter(column -> column.facet() && column.codes().isEmpty()
                        && column.datatype().kind() == Datatype.Kind.TEXT && !register.organisations().contains(column))
                .forEach(column -> this.columns.put(column, new TreeMap<>()));
    }

    void add(Entry entry, Function<Column, Place> places) {
        columns.forEach((column, values) -> entry.items(column).forEach(item ->
                values.computeIfAbsent(NormalizedText.folded(item), any -> new TreeMap<>())
                        .computeIfAbsent(NormalizedText.trimmed(item), any -> places.apply(column))));
    }

    void report(Findings findings) {
        columns.forEach((column, values) -> {
            var several = values.values().stream().filter(spellings -> spellings.size() > 1).toList();
            if (!several.isEmpty()) {
                findings.add(FindingCode.FACET_SPELLINGS, several.get(0).values().iterator().next(), said(several),
                        "Give each value one spelling in the file");
            }
        });
    }

    private static String said(List<Map<String, Place>> several) {
        return "these are taken for one value, which is shown in the most frequent spelling: "
                + several.stream().limit(MOST_NAMED).map(FacetSpellings::named).collect(Collectors.joining("; "))
                + (several.size() > MOST_NAMED ? "; and so are %,d others".formatted(several.size() - MOST_NAMED) : "");
    }

    private static String named(Map<String, Place> spellings) {
        var shown = spellings.keySet().stream().map(Excerpt::of).distinct().toList();
        return String.join(", ", shown) + (shown.size() == spellings.size() ? ""
                : " and the same with different white space or invisible characters");
    }
}
