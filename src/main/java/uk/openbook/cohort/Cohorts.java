package uk.openbook.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.openbook.model.Code;
import uk.openbook.model.CodeList;
import uk.openbook.model.Entry;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.publication.View;

/**
 * Which of the listed entries could include whom, as at the newest release. Each entry of a register that states a
 * coverage is in one group at least: of a year of birth, of those born earlier, of school staff, or of the entries of
 * which it is not known.
 */
public final class Cohorts {

    /** No one alive is older by much, so that a slip in a year does not make a hundred pages. */
    private static final int OLDEST = 100;

    private final int newest;
    private final Map<Register, Reaches> reaches = new LinkedHashMap<>();
    private final TreeMap<Cohort, Group> groups = new TreeMap<>();
    private final Group earlier = new Group();
    private final Group staff = new Group();
    private final Group notKnown = new Group();

    private Cohorts(int newest) {
        this.newest = newest;
    }

    /**
     * Works them out of the listed entries of a publication. A year of birth that had a page in a sealed release keeps it.
     */
    public static Cohorts of(Publication publication) {
        return of(publication.registers(), publication.views()::listed, publication.newestRelease().map(Release::date),
                publication.sealed().urls());
    }

    /**
     * Works them out.
     *
     * @param listed the entries of the newest edition of a register
     * @param asAt the date of the newest release; empty before the first
     * @param sealed the path of every page that was sealed: a year of birth that had one keeps it
     */
    static Cohorts of(Collection<Register> registers, Function<Register, List<View.Row>> listed,
            Optional<LocalDate> asAt, Set<String> sealed) {
        var cohorts = new Cohorts(asAt.map(Cohort::academicYear).orElse(0));
        var covering = registers.stream().filter(register -> register.datasets().isPresent()).toList();
        if (asAt.isEmpty() || covering.stream().noneMatch(Reaches::canTell)) {
            return cohorts;
        }
        covering.forEach(register -> cohorts.reaches.put(register, new Reaches(register, cohorts.newest)));
        var found = new LinkedHashMap<Register, List<Reach>>();
        covering.forEach(register -> found.put(register, listed.apply(register).stream()
                .map(row -> cohorts.reaches.get(register).of(row.timeline().entry())).toList()));
        cohorts.open(found.values(), sealed);
        covering.forEach(register -> cohorts.add(register, listed.apply(register), found.get(register)));
        return cohorts;
    }

    /** Makes a group for each year of birth, from the first to the last that a dataset or a share could hold. */
    private void open(Collection<List<Reach>> found, Set<String> sealed) {
        var spans = Stream.concat(
                reaches.values().stream().flatMap(reach -> reach.datasets().stream()).filter(DatasetYears::isByBirth)
                        .flatMap(dataset -> dataset.births(new Span(Span.NO_START, newest)).stream()),
                found.stream().flatMap(List::stream).flatMap(reach -> reach.held().stream()).map(Reach.Held::births))
                .distinct().toList();
        int last = spans.stream().mapToInt(Span::last).max().orElse(newest);
        int first = spans.stream().filter(Span::hasStart).mapToInt(Span::first).min().orElse(newest);
        IntStream.rangeClosed(Math.max(first, newest - OLDEST), Math.min(last, newest))
                .forEach(born -> groups.put(new Cohort(born), new Group()));
        sealed.forEach(path -> Urls.cohortSlug(path).flatMap(Cohort::ofSlug)
                .ifPresent(cohort -> groups.putIfAbsent(cohort, new Group())));
    }

    private void add(Register register, List<View.Row> listed, List<Reach> all) {
        for (int place = 0; place < listed.size(); place++) {
            var reach = all.get(place);
            boolean found = reach.staff();
            if (reach.staff()) {
                staff.add(register, listed, all, place);
            }
            var runs = reach.births();
            if (!runs.isEmpty() && (groups.isEmpty() || runs.get(0).first() < groups.firstKey().born())) {
                earlier.add(register, listed, all, place);
                found = true;
            }
            for (var run : runs) {
                for (var group : within(run)) {
                    group.add(register, listed, all, place);
                    found = true;
                }
            }
            if (!reach.unknown().isEmpty() || !found) {
                notKnown.add(register, listed, all, place);
            }
        }
    }

    private Collection<Group> within(Span births) {
        return births.isEmpty() ? List.of()
                : groups.subMap(new Cohort(births.first()), true, new Cohort(births.last()), true).values();
    }

    /** Whether birth can tell anything on this site; where it cannot, there are no pages about it. */
    public boolean exist() {
        return !reaches.isEmpty();
    }

    /** The registers that say what their entries cover, in the order they are shown. */
    public List<Register> registers() {
        return List.copyOf(reaches.keySet());
    }

    /** The years of birth that have a page, earliest first. */
    public List<Cohort> all() {
        return List.copyOf(groups.keySet());
    }

    public Group of(Cohort cohort) {
        return groups.get(cohort);
    }

    /** Entries that could include people born before the first year of birth. */
    public Group earlier() {
        return earlier;
    }

    /** Entries that could include people who work in schools. */
    public Group staff() {
        return staff;
    }

    /** Entries of which it is not known whom they could include, or not of all they hold. */
    public Group notKnown() {
        return notKnown;
    }

    /** Whom an entry could include; empty where its register does not say what entries cover. */
    public Optional<Reach> reach(Register register, Entry entry) {
        return Optional.ofNullable(reaches.get(register)).map(known -> known.of(entry));
    }

    /**
     * A run of years of birth.
     *
     * @param first the first of them; empty where they go back to before the years that have pages
     * @param last the last of them; empty where they end before the years that have pages
     */
    public record Run(Optional<Cohort> first, Optional<Cohort> last) {
    }

    /** All whom an entry could include, by the years of birth that have pages; earliest first. */
    public List<Run> runs(Reach reach) {
        var births = reach.births();
        if (groups.isEmpty() || births.isEmpty()) {
            return List.of();
        }
        boolean older = births.get(0).first() < groups.firstKey().born();
        var runs = new ArrayList<Run>();
        for (var run : births) {
            shown(run).ifPresent(span -> runs.add(new Run(
                    older && runs.isEmpty() && span.first() == groups.firstKey().born() ? Optional.empty()
                            : Optional.of(new Cohort(span.first())), Optional.of(new Cohort(span.last())))));
        }
        if (older && (runs.isEmpty() || runs.get(0).first().isPresent())) {
            runs.add(0, new Run(Optional.empty(), Optional.empty()));
        }
        return runs;
    }

    /** Why it is not known, or not of all it holds, whom an entry could include; none where it is. */
    public List<Reach.Unknown> unknown(Reach reach) {
        return reach.unknown().isEmpty() && !reach.staff() && runs(reach).isEmpty()
                ? List.of(Reach.Unknown.OUTSIDE) : reach.unknown();
    }

    /** The last day of birth before the years that have pages; there is one where a {@link Run} has no last. */
    public LocalDate dayBeforeAll() {
        return groups.firstKey().first().minusDays(1);
    }

    private Optional<Span> shown(Span births) {
        var first = groups.ceilingKey(new Cohort(births.first()));
        var last = groups.floorKey(new Cohort(births.last()));
        return first == null || last == null || first.compareTo(last) > 0 ? Optional.empty()
                : Optional.of(new Span(first.born(), last.born()));
    }

    /**
     * A dataset that people born in a school year could be in.
     *
     * @param academicYears in which they could, until the newest release
     * @param entries how many of each register could include them by it
     */
    public record Dataset(CodeList list, Code code, Span academicYears, Map<Register, Integer> entries) {
    }

    /** The datasets of entries that could include people born in a school year, in the order of their code lists. */
    public List<Dataset> datasets(Cohort cohort) {
        var counts = new IdentityHashMap<Code, Map<Register, Integer>>();
        registers().forEach(register -> of(cohort).reaches(register).forEach(reach -> reach.held().stream()
                .filter(held -> held.births().holds(cohort.born()))
                .forEach(held -> counts.computeIfAbsent(held.dataset(), any -> new HashMap<>())
                        .merge(register, 1, Integer::sum))));
        var found = new ArrayList<Dataset>();
        var seen = new HashSet<CodeList>();
        reaches.forEach((register, reach) -> {
            var list = register.datasets().orElseThrow().codes().orElseThrow();
            if (seen.add(list)) {
                reach.datasets().stream().filter(dataset -> counts.containsKey(dataset.code()))
                        .forEach(dataset -> found.add(new Dataset(list, dataset.code(),
                                dataset.academicYearsOf(cohort, newest),
                                Collections.unmodifiableMap(counts.get(dataset.code())))));
            }
        });
        return found;
    }
}
