package uk.openbook.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import uk.openbook.model.Finding;
import uk.openbook.model.FindingKind;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.publication.InWords;

/**
 * Findings of one kind in one column of a file, in the order of their places; or a single finding.
 *
 * @param findings those kept, at least one
 * @param count how many there are, those not kept included
 */
record FindingGroup(List<Finding> findings, int count) {

    static final int PLACES = 3;

    FindingGroup {
        findings = List.copyOf(findings);
    }

    /**
     * The groups by the places of their first findings. A few findings that do not say the very same are not grouped:
     * each fits on a line of its own, and nothing is left out.
     */
    static List<FindingGroup> of(Findings findings) {
        var byKind = new LinkedHashMap<Object, List<Finding>>();
        for (var finding : findings.sorted()) {
            // A finding outside CSV files is a group of its own.
            Object kind = FindingKind.of(finding).map(Object.class::cast).orElseGet(Object::new);
            byKind.computeIfAbsent(kind, any -> new ArrayList<>()).add(finding);
        }
        var groups = new ArrayList<FindingGroup>();
        byKind.forEach((kind, found) -> {
            int count = found.size() + (kind instanceof FindingKind of ? findings.leftOut(of) : 0);
            if (count <= PLACES && found.stream().map(FindingGroup::text).distinct().count() > 1) {
                found.forEach(finding -> groups.add(new FindingGroup(List.of(finding), 1)));
            } else {
                groups.add(new FindingGroup(found, count));
            }
        });
        groups.sort(Comparator.comparing(FindingGroup::first));
        return groups;
    }

    private static String text(Finding finding) {
        return finding.problem() + finding.remedy();
    }

    Finding first() {
        return findings.get(0);
    }

    /** Whether the line of the group leaves out places. */
    boolean isShortened() {
        return count > PLACES;
    }

    /** How many cells, rows or columns it is about, such as {@code 516 cells}. */
    String counted() {
        var place = first().place();
        var thing = place.row() == 1 ? "column" : place.column().isEmpty() ? "row" : "cell";
        return InWords.count(count, thing, thing + "s");
    }

    /** The column that all are in, such as {@code J decision_date}; only its name where they are in several. */
    String column() {
        return isInOneColumn() ? first().place().column() : first().place().detail();
    }

    /** What to do, where the same is to be done about all. */
    Optional<String> remedy() {
        return findings.stream().map(Finding::remedy).distinct().count() == 1 ? Optional.of(first().remedy())
                : Optional.empty();
    }

    private boolean isInOneColumn() {
        return findings.stream().mapToInt(finding -> finding.place().index()).distinct().count() == 1;
    }

    /** One line: the single finding; or file, column, count, the first three places, problem, remedy and code. */
    @Override
    public String toString() {
        if (count == 1) {
            return first().toString();
        }
        var place = first().place();
        return "%s%s: %s, %s: %s. %s [%s]".formatted(place.file(), column().isEmpty() ? "" : " (column " + column() + ")",
                counted(), places(), first().problem(),
                remedy().orElseGet(() -> "For the first: " + first().remedy()), first().code());
    }

    private String places() {
        var texts = findings.stream().limit(PLACES).map(finding -> place(finding.place())).toList();
        return (isShortened() ? "the first in " : "in ") + InWords.list(texts);
    }

    private String place(Place place) {
        return "line " + place.line() + " (row " + place.row()
                + (isInOneColumn() ? "" : ", column " + place.columnLetters())
                + (place.key().isEmpty() ? "" : ", " + place.key()) + ")";
    }
}
