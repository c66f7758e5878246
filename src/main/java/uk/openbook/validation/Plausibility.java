package uk.openbook.validation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import uk.openbook.model.Column;
import uk.openbook.model.Finding;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.model.Register;
import uk.openbook.model.Severity;

/**
 * Holds an edition against the one before it in the order of the releases, so that a file that was cut off or emptied
 * by a slip is never published as a mass withdrawal (design, D29). More than 5% of the earlier entries no longer
 * listed, more than 20% changed, or a column emptied is an error, unless {@code release.md} states it; what it states
 * must be true, or the statement would let another slip through.
 *
 * <p>Releases yet to come are held against each other in the same way, as what they state must not turn wrong on the
 * day that they become public. Fewer than three entries are never implausible: in a register of ten, one entry that
 * goes is 10%, and stating every such change would make a habit of what must be thought about. A file without a
 * row is, however few there were before, as no one means that by chance.
 */
final class Plausibility {

    private static final int MOST_GONE_PERCENT = 5;
    private static final int MOST_CHANGED_PERCENT = 20;
    private static final int FEWEST = 3;

    private final Register register;
    private final ReleaseFolder folder;
    private final Expectations expected;
    private final Rekeys rekeys;
    private final Findings findings;

    private Plausibility(Register register, ReleaseFolder folder, Expectations expected, Rekeys rekeys,
            Findings findings) {
        this.register = register;
        this.folder = folder;
        this.expected = expected;
        this.rekeys = rekeys;
        this.findings = findings;
    }

    /**
     * @param releases oldest first, those yet to come included
     * @param rekeys by which an entry under another key is known for the same
     * @param sealed whether a register was published in a release: it was judged then, and stays as it was
     */
    static void check(Collection<Register> registers, List<ReleaseDraft> releases, Rekeys rekeys,
            BiPredicate<ReleaseFolder, Register> sealed, Findings findings) {
        registers.forEach(register -> check(register, releases, rekeys, sealed, findings));
    }

    private static void check(Register register, List<ReleaseDraft> releases, Rekeys rekeys,
            BiPredicate<ReleaseFolder, Register> sealed, Findings findings) {
        var earlier = Optional.<ReleaseDraft>empty();
        boolean toldThatEmpty = false;
        for (var release : releases) {
            var edition = release.edition(register);
            // Of a note that cannot be read no one knows what it states.
            var own = release.expected().map(stated ->
                    new Plausibility(register, release.folder(), stated, rekeys, findings));
            if (edition.isEmpty()) {
                own.ifPresent(check -> check.nothing("the release has no " + register + ".csv"));
                continue;
            }
            toldThatEmpty = own.isPresent() && !sealed.test(release.folder(), register)
                    && own.get().check(earlier, edition.get());
            earlier = Optional.of(release);
        }
        if (!toldThatEmpty) {
            earlier.ifPresent(newest -> warnIfEmpty(register, newest, findings));
        }
    }

    private static void warnIfEmpty(Register register, ReleaseDraft newest, Findings findings) {
        if (newest.edition(register).filter(EditionDraft::isHeadingsOnly).isPresent()) {
            findings.add(new Finding(FindingCode.EMPTY_FILE, Severity.WARNING,
                    Place.of(newest.folder().registers().get(register)),
                    "there are headings and no rows, so that no entry is listed",
                    "Add the rows, unless that is meant"));
        }
    }

    /** Whether it was an error that the file has no rows. */
    private boolean check(Optional<ReleaseDraft> earlier, EditionDraft edition) {
        if (earlier.isEmpty()) {
            nothing("no earlier release has " + register + ".csv");
            return false;
        }
        var before = earlier.get().edition(register).orElseThrow();
        if (!before.isWhole() || !edition.isWhole()) {
            // What is not there may be in the rows that could not be read.
            return false;
        }
        var release = earlier.get().folder().id();
        var difference = Difference.between(before, edition, rekeys.in(folder, register));
        boolean empty = edition.isHeadingsOnly() && difference.before() > 0 && expected.gone(register).isEmpty();
        if (empty) {
            reportEmpty(difference, release);
        } else {
            checkGone(difference, release);
        }
        checkChanged(difference, release);
        checkEmptied(difference, release);
        return empty;
    }

    /** Where there is nothing to compare, only zero is true. */
    private void nothing(String why) {
        expected.gone(register).filter(count -> count.number() > 0).ifPresent(count ->
                findings.add(FindingCode.IMPLAUSIBLE_GONE, count.place(), why + ", so that no entry is gone",
                        "Delete the line"));
        expected.changed(register).filter(count -> count.number() > 0).ifPresent(count ->
                findings.add(FindingCode.IMPLAUSIBLE_CHANGED, count.place(), why + ", so that no entry has changed",
                        "Delete the line"));
        expected.emptied(register).ifPresent(columns ->
                findings.add(FindingCode.IMPLAUSIBLE_EMPTIED, columns.place(), why + ", so that no column is emptied",
                        "Delete the line"));
    }

    private void reportEmpty(Difference difference, String release) {
        int before = difference.before();
        findings.add(FindingCode.EMPTY_FILE, Place.of(file()), "there are headings and no rows, where " + release
                + (before == 1 ? " has 1 entry" : " has " + before + " entries"),
                "Add the rows" + unlessMeant("that no entry is listed", Expectations.GONE, before));
    }

    private void checkGone(Difference difference, String release) {
        int gone = difference.gone();
        var problem = ofEntries(difference, release) + gone + (gone == 1 ? " is" : " are") + " no longer listed";
        var stated = expected.gone(register);
        if (stated.isPresent()) {
            checkStated(FindingCode.IMPLAUSIBLE_GONE, stated.get(), gone, problem, Expectations.GONE);
        } else if (isMore(gone, MOST_GONE_PERCENT, difference.before())) {
            findings.add(FindingCode.IMPLAUSIBLE_GONE, Place.of(file()),
                    problem + ", which is more than " + MOST_GONE_PERCENT + "%",
                    "Put back the rows that are missing or held back"
                            + unlessMeant("that they all go", Expectations.GONE, gone));
        }
    }

    private void checkChanged(Difference difference, String release) {
        int changed = difference.changed();
        var problem = ofEntries(difference, release) + changed + (changed == 1 ? " has" : " have") + " changed";
        var stated = expected.changed(register);
        if (stated.isPresent()) {
            checkStated(FindingCode.IMPLAUSIBLE_CHANGED, stated.get(), changed, problem, Expectations.CHANGED);
        } else if (isMore(changed, MOST_CHANGED_PERCENT, difference.before())) {
            findings.add(FindingCode.IMPLAUSIBLE_CHANGED, Place.of(file()),
                    problem + ", which is more than " + MOST_CHANGED_PERCENT + "%",
                    "Correct the rows" + unlessMeant("that they all change", Expectations.CHANGED, changed));
        }
    }

    private void checkStated(FindingCode code, Expectations.Count stated, int actual, String problem, String subject) {
        if (stated.number() != actual) {
            findings.add(code, stated.place(), problem + ", and not " + stated.number(),
                    "Correct " + file() + ", or make the line " + line(subject, String.valueOf(actual)));
        }
    }

    private void checkEmptied(Difference difference, String release) {
        var emptied = difference.emptied();
        var tooMany = emptied.keySet().stream().filter(column -> isImplausible(column, emptied.get(column)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var stated = expected.emptied(register);
        if (stated.isPresent()) {
            checkStatedColumns(stated.get(), emptied.keySet(), tooMany, release);
        } else if (!tooMany.isEmpty()) {
            var counts = tooMany.stream().map(column -> column + " (" + emptied.get(column) + " had it)")
                    .collect(Collectors.joining(", "));
            findings.add(FindingCode.IMPLAUSIBLE_EMPTIED, Place.of(file()),
                    "no entry of " + release + " still has " + counts,
                    "Fill it in again" + unlessMeant("that all of it goes", Expectations.EMPTIED,
                            Expectations.names(tooMany)));
        }
    }

    /** A column that ends with its definition is meant to go. */
    private boolean isImplausible(Column column, int had) {
        return had >= FEWEST && column.isValidOn(folder.date());
    }

    private void checkStatedColumns(Expectations.Columns stated, Set<Column> emptied, Set<Column> tooMany,
            String release) {
        if (emptied.containsAll(stated.columns()) && stated.columns().containsAll(tooMany)) {
            return;
        }
        findings.add(FindingCode.IMPLAUSIBLE_EMPTIED, stated.place(),
                emptied.isEmpty()
                        ? "no column is emptied that entries of " + release + " had"
                        : "what entries of " + release + " had and none has now is " + Expectations.names(emptied),
                "Correct " + file() + (emptied.isEmpty() ? ", or delete the line"
                        : ", or make the line " + line(Expectations.EMPTIED, Expectations.names(emptied))));
    }

    private static boolean isMore(int count, int percent, int of) {
        return count >= FEWEST && count * 100L > (long) percent * of;
    }

    private static String ofEntries(Difference difference, String release) {
        return "of the " + difference.before() + " entries of " + release + ", ";
    }

    private String unlessMeant(String what, String subject, Object value) {
        return "; if it is meant " + what + ", add to " + folder.note() + ", above ~~~~~~, the line " + line(subject, value);
    }

    private String line(String subject, Object value) {
        return Expectations.key(register, subject) + "=" + value;
    }

    private String file() {
        return folder.registers().get(register);
    }
}
