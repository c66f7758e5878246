package uk.openbook.cohort;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import uk.openbook.model.Code;
import uk.openbook.model.CodeList;
import uk.openbook.model.Column;
import uk.openbook.model.Entry;
import uk.openbook.model.Period;
import uk.openbook.model.Register;
import uk.openbook.publication.Wording;

/**
 * Works out whom the entries of one register could include. A share whose last year is not published goes on until the
 * newest release; one whose first year is not published has each of its datasets from its beginning.
 */
final class Reaches {

    private final Register.Coverage coverage;
    private final Column datasets;
    private final int newest;
    private final Map<String, DatasetYears> years = new HashMap<>();
    /** Many entries say the same. */
    private final Map<Cells, Reach> known = new ConcurrentHashMap<>();

    /** All that a reach goes by. */
    private record Cells(String datasets, String subjects, String from, String to) {
    }

    /** @param newest the academic year of the newest release */
    Reaches(Register register, int newest) {
        this.coverage = register.coverage().orElseThrow();
        this.datasets = register.datasets().orElseThrow();
        this.newest = newest;
        list().codes().forEach(code -> years.put(code.code(), DatasetYears.of(code)));
    }

    private CodeList list() {
        return datasets.codes().orElseThrow();
    }

    /** Whether birth can tell who is in any of the datasets. */
    static boolean canTell(Register register) {
        return register.datasets().flatMap(Column::codes).map(CodeList::codes).orElse(List.of()).stream()
                .map(DatasetYears::of).anyMatch(DatasetYears::isByBirth);
    }

    List<DatasetYears> datasets() {
        return list().codes().stream().map(Code::code).map(years::get).toList();
    }

    Reach of(Entry entry) {
        return known.computeIfAbsent(new Cells(entry.text(datasets), text(entry, coverage.subjects()),
                text(entry, coverage.from()), text(entry, coverage.to())), any -> reach(entry));
    }

    private static String text(Entry entry, Optional<Column> column) {
        return column.map(entry::text).orElse("");
    }

    private Reach reach(Entry entry) {
        var from = coverage.from().flatMap(entry::period);
        var to = coverage.to().flatMap(entry::period);
        var subjects = coverage.subjects().map(entry::items).orElse(List.of());
        var codes = entry.items(datasets).stream().flatMap(item -> Wording.code(datasets, item).stream())
                .map(code -> years.get(code.code())).distinct().toList();
        boolean staff = subjects.contains(DatasetYears.STAFF) || codes.stream().anyMatch(DatasetYears::ofStaff);
        boolean staffAlone = staff && (!subjects.isEmpty() ? subjects.stream().allMatch(DatasetYears.STAFF::equals)
                : codes.stream().allMatch(DatasetYears::ofStaff));
        var published = from.or(() -> to).map(any -> new Reach.Years(from.map(Period::toString),
                to.map(Period::toString)));
        if (staffAlone) {
            return new Reach(List.of(), true, List.of(), published);
        }
        return reach(codes.stream().filter(dataset -> !dataset.ofStaff()).toList(), codes.isEmpty(),
                span(from, to), staff, published);
    }

    /** The academic years of a share; empty where neither is published, or they contradict each other. */
    private Optional<Span> span(Optional<Period> from, Optional<Period> to) {
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Span(from.map(period -> Cohort.academicYear(period.first())).orElse(Span.NO_START),
                to.map(period -> Cohort.academicYear(period.last())).orElse(newest))).filter(span -> !span.isEmpty());
    }

    private static Reach reach(List<DatasetYears> codes, boolean noDatasets, Optional<Span> shared, boolean staff,
            Optional<Reach.Years> published) {
        var unknown = EnumSet.noneOf(Reach.Unknown.class);
        var held = new ArrayList<Reach.Held>();
        if (noDatasets) {
            unknown.add(Reach.Unknown.DATASETS);
        }
        if (shared.isEmpty() && (noDatasets || !codes.isEmpty())) {
            unknown.add(Reach.Unknown.YEARS);
        }
        for (var dataset : codes) {
            if (!dataset.isByBirth()) {
                unknown.add(Reach.Unknown.AGES);
            } else {
                shared.flatMap(dataset::births).ifPresent(births -> held.add(new Reach.Held(dataset.code(), births)));
            }
        }
        if (held.isEmpty() && unknown.isEmpty() && !codes.isEmpty()) {
            unknown.add(Reach.Unknown.OUTSIDE);
        }
        return new Reach(held, staff, List.copyOf(unknown), published);
    }
}
