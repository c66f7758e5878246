package uk.openbook.render.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import uk.openbook.model.Period;
import uk.openbook.model.Register;
import uk.openbook.publication.Facet;
import uk.openbook.publication.FacetValue;
import uk.openbook.publication.Grid;
import uk.openbook.publication.InWords;
import uk.openbook.render.PageLinks;
import uk.openbook.text.Isolates;

/**
 * How many entries of a register are of each year, and of each kind in each year where a grid tells that: columns for
 * all, and smaller ones of one scale for each of the largest kinds. The others stand together as a kind of their own.
 */
final class YearColumns {

    /** Years before the newest of these are not drawn. */
    private static final int MOST_YEARS = 15;
    private static final int MOST_KINDS = 5;

    private final Facet dates;
    private final Optional<Grid> kinds;
    private final int listed;
    private final LocalDate asAt;
    private final LeftOut leftOut;
    private final PageLinks root;

    /**
     * @param dates the facet of the years
     * @param kinds the grid of the same years and something else
     * @param listed how many entries the register lists
     * @param asAt the date of the newest release
     * @param root the way from the page to the root of the site
     */
    YearColumns(Facet dates, Optional<Grid> kinds, int listed, LocalDate asAt, PageLinks root) {
        this.dates = dates;
        this.kinds = kinds;
        this.listed = listed;
        this.asAt = asAt;
        this.leftOut = new LeftOut(dates.register().date().orElseThrow(), asAt);
        this.root = root;
    }

    /** A kind and how many of it there are in each year. */
    private record Kind(Label label, Map<FacetValue, Long> byYear) {

        long sum() {
            return byYear.values().stream().mapToLong(Long::longValue).sum();
        }

        long in(int year) {
            return byYear.entrySet().stream().filter(value -> value.getKey().rank() == year)
                    .mapToLong(Map.Entry::getValue).sum();
        }
    }

    /** The chart; empty where no entry has a year. */
    Optional<Chart> chart() {
        var dated = dates.groups().stream().map(Facet.Group::value)
                .filter(value -> isYear(value) && dates.group(value).map(YearColumns::size).orElse(0L) > 0)
                .filter(value -> !leftOut.isImplausible(year(value))).toList();
        if (dated.isEmpty()) {
            return Optional.empty();
        }
        boolean academic = isAcademic(dated.get(0));
        var all = new Years(dated.stream().mapToInt(FacetValue::rank).min().orElseThrow(),
                dated.stream().mapToInt(FacetValue::rank).max().orElseThrow(), academic);
        var years = all.newest(MOST_YEARS);
        var whole = whole();
        var byKind = byKind();
        var drawn = drawn(byKind);
        var register = dates.register();
        var title = Isolates.around(register.title()) + " by year"
                + kinds.map(grid -> " and " + Grid.inSentence(kind(grid).title())).orElse("");
        return Optional.of(new Chart("chart-years", title, sentence(years, whole, byKind), notes(all, years), List.of(),
                new Picture.Panels(panels(years, Stream.concat(Stream.of(whole), drawn.stream()).toList()), false,
                        Optional.of(table(title, years, whole, byKind)))));
    }

    private static boolean isYear(FacetValue value) {
        return value.rank() < 10_000;
    }

    private static Period year(FacetValue value) {
        return isAcademic(value) ? Period.ofAcademicYear(value.rank()) : Period.ofYear(value.rank());
    }

    private static boolean isAcademic(FacetValue value) {
        return value.label().contains("/");
    }

    private static long size(Facet.Group group) {
        return group.view().rows().size();
    }

    private Register.CountedAs counted() {
        return dates.register().countedAs();
    }

    private Kind whole() {
        var byYear = new LinkedHashMap<FacetValue, Long>();
        dates.groups().forEach(group -> byYear.put(group.value(), size(group)));
        return new Kind(Label.of("All"), byYear);
    }

    private boolean isDown(Grid grid) {
        return grid.down().id().equals(dates.id());
    }

    /** The facet of the kinds. */
    private Facet kind(Grid grid) {
        return isDown(grid) ? grid.across() : grid.down();
    }

    private boolean isAnyAfter(Years years) {
        return dates.groups().stream().map(Facet.Group::value)
                .anyMatch(value -> isYear(value) && value.rank() > years.last());
    }

    /** Every kind, the largest first. */
    private List<Kind> byKind() {
        if (kinds.isEmpty()) {
            return List.of();
        }
        var grid = kinds.get();
        var numbers = new LinkedHashMap<FacetValue, Map<FacetValue, Long>>();
        grid.cells().forEach((pair, view) -> numbers
                .computeIfAbsent(isDown(grid) ? pair.across() : pair.down(), any -> new LinkedHashMap<>())
                .put(isDown(grid) ? pair.down() : pair.across(), (long) view.rows().size()));
        return numbers.entrySet().stream()
                .map(kind -> new Kind(label(kind(grid), kind.getKey()), kind.getValue()))
                .filter(kind -> kind.sum() > 0)
                .sorted(Comparator.comparingLong(Kind::sum).reversed()).toList();
    }

    private Label label(Facet facet, FacetValue value) {
        return new Label(value.label(), facet.group(value).map(group -> root.to(group.view().page(1))));
    }

    /** The largest kinds, and the others together where no entry can be of two. */
    private List<Kind> drawn(List<Kind> byKind) {
        if (byKind.size() <= MOST_KINDS) {
            return byKind;
        }
        if (kind(kinds.orElseThrow()).overlapping()) {
            return byKind.subList(0, MOST_KINDS);
        }
        var drawn = new ArrayList<>(byKind.subList(0, MOST_KINDS - 1));
        var others = new LinkedHashMap<FacetValue, Long>();
        var rest = byKind.subList(MOST_KINDS - 1, byKind.size());
        rest.forEach(kind -> kind.byYear().forEach((year, number) -> others.merge(year, number, Long::sum)));
        drawn.add(new Kind(Label.of("All " + InWords.number(rest.size()) + " other kinds"), others));
        return drawn;
    }

    private List<Picture.Panels.Panel> panels(Years years, List<Kind> kinds) {
        var columns = kinds.stream().map(kind -> years.all().stream()
                .map(year -> (Slot) Slot.Number.of(kind.in(year))).toList()).toList();
        var drawing = new Columns(columns, years.labels());
        var panels = new ArrayList<Picture.Panels.Panel>();
        for (int i = 0; i < kinds.size(); i++) {
            var kind = kinds.get(i);
            panels.add(new Picture.Panels.Panel("chart-years-" + i, kind.label(), InWords.number(kind.sum()),
                    counted().of(kind.sum()), "", Isolates.around(kind.label().text()) + ": " + counted().other()
                            + " by year",
                    InWords.list(years.all().stream()
                            .map(year -> InWords.number(kind.in(year)) + " in " + years.label(year)).toList()),
                    Length.down(Columns.HEIGHT), drawing.draw(columns.get(i)), List.of()));
        }
        return panels;
    }

    private String sentence(Years years, Kind whole, List<Kind> byKind) {
        var counts = years.all().stream().map(year -> new Counted(years.label(year), whole.in(year))).toList();
        var first = counts.get(0);
        var last = counts.get(counts.size() - 1);
        var text = new StringBuilder(InWords.number(first.count())).append(' ').append(counted().of(first.count()))
                .append(" in ").append(first.words());
        if (counts.size() > 1) {
            text.append(" and ").append(InWords.number(last.count())).append(" in ").append(last.words());
        }
        text.append('.');
        if (counts.size() > 2) {
            Counted.most(counts).ifPresent(most -> text.append(' ').append(most).append('.'));
        }
        var published = byKind.stream().filter(kind -> !kind.label().text().equals(FacetValue.NOT_PUBLISHED.label()))
                .map(kind -> new Counted(Counted.quoted(kind.label().text()), kind.sum())).toList();
        Counted.most(published).ifPresent(most -> text.append(" By ")
                .append(Grid.lowerFirst(kind(kinds.orElseThrow()).title())).append(", ").append(most).append('.'));
        return text.toString();
    }

    private List<String> notes(Years all, Years years) {
        var notes = new ArrayList<String>();
        if (all.first() < years.first()) {
            notes.add("Years before " + years.label(years.first()) + " are not drawn.");
        }
        leftOut.before(implausible(year -> year < all.first())).ifPresent(notes::add);
        leftOut.after(implausible(year -> year > all.last())).ifPresent(notes::add);
        if (!all.academic() && all.last() == asAt.getYear()) {
            notes.add(all.last() + " is counted up to the release of " + InWords.date(asAt) + ".");
        }
        long undated = dates.groups().stream().filter(group -> !isYear(group.value())).mapToLong(YearColumns::size)
                .sum();
        if (undated > 0) {
            notes.add(InWords.number(undated) + " of " + InWords.number(listed) + (undated == 1 ? " has" : " have")
                    + " no published date, and no column.");
        }
        kinds.map(this::kind).filter(Facet::overlapping).ifPresent(facet -> notes.add(
                "One entry can be of several kinds, so the kinds must not be added up."));
        return notes;
    }

    /** How many entries are of years that are implausible. */
    private long implausible(IntPredicate years) {
        return dates.groups().stream().filter(group -> isYear(group.value()) && years.test(group.value().rank())
                && leftOut.isImplausible(year(group.value()))).mapToLong(YearColumns::size).sum();
    }

    private Picture.Panels.Table table(String title, Years years, Kind whole, List<Kind> byKind) {
        var headings = new ArrayList<String>();
        headings.add(kinds.map(grid -> kind(grid).title()).orElse("Kind"));
        years.all().forEach(year -> headings.add(years.label(year)));
        boolean undated = whole.byYear().keySet().stream().anyMatch(value -> !years.contains(value.rank()));
        if (undated) {
            headings.add(years.first() == years.last() || isAnyAfter(years) ? "Other, or no date"
                    : "Earlier, or no date");
        }
        headings.add("All");
        var rows = Stream.concat(byKind.stream(), Stream.of(whole)).map(kind -> {
            var cells = new ArrayList<String>();
            years.all().forEach(year -> cells.add(InWords.number(kind.in(year))));
            if (undated) {
                cells.add(InWords.number(kind.byYear().entrySet().stream()
                        .filter(value -> !years.contains(value.getKey().rank())).mapToLong(Map.Entry::getValue).sum()));
            }
            cells.add(InWords.number(kind.sum()));
            return new Picture.Panels.Line(kind.label(), cells);
        }).toList();
        return new Picture.Panels.Table(title + ": " + counted().other(), headings, rows);
    }
}
