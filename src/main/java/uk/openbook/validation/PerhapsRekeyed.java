package uk.openbook.validation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.openbook.input.PastedLine;
import uk.openbook.model.Column;
import uk.openbook.model.Entry;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Register;
import uk.openbook.validation.privacy.Excerpt;
import uk.openbook.validation.privacy.PrivacyGate;

/**
 * Tells of each entry that went from the newest edition of a register while one came that is the same in all but a few
 * cells: it was perhaps given another key (design, D6). The two must be alike in three quarters of the cells that
 * either has filled in, and in one that no other entry of either edition shares, so that two projects of one body with
 * the same data are not taken for one. Entries are looked up by such a cell, so that few pairs are compared.
 */
final class PerhapsRekeyed {

    private static final int ALIKE_PERCENT = 75;
    private static final int FEWEST_ALIKE = 3;

    private final Path site;
    private final Register register;
    private final ReleaseFolder release;
    private final EditionDraft before;
    private final EditionDraft after;
    private final Map<String, String> rekeyed;
    private final List<Column> columns;

    private PerhapsRekeyed(Path site, Register register, ReleaseFolder release, EditionDraft before, EditionDraft after,
            Map<String, String> rekeyed) {
        this.site = site;
        this.register = register;
        this.release = release;
        this.before = before;
        this.after = after;
        this.rekeyed = rekeyed;
        this.columns = new ArrayList<>(before.columns());
        columns.retainAll(after.columns());
        // That a reference differs is what is asked about; a key made of several columns holds most of the entry.
        register.key().reference().ifPresent(columns::remove);
    }

    /** @param releases oldest first, those yet to come included */
    static void check(Path site, Collection<Register> registers, List<ReleaseDraft> releases, Rekeys rekeys,
            Findings findings) {
        for (var register : registers) {
            var editions = releases.stream().filter(release -> release.edition(register).isPresent()).toList();
            if (editions.size() < 2) {
                continue;
            }
            var newest = editions.get(editions.size() - 1);
            var earlier = editions.subList(0, editions.size() - 1).stream()
                    .map(release -> release.edition(register).orElseThrow()).toList();
            var before = earlier.get(earlier.size() - 1);
            var after = newest.edition(register).orElseThrow();
            if (before.isWhole() && after.isWhole()) {
                new PerhapsRekeyed(site, register, newest.folder(), before, after, rekeys.in(newest.folder(), register))
                        .check(earlier, findings);
            }
        }
    }

    private void check(List<EditionDraft> earlier, Findings findings) {
        var gone = without(before, List.of(after), rekeyed.keySet());
        // An entry that was listed before has returned.
        var added = without(after, earlier, rekeyed.values());
        if (gone.isEmpty() || added.isEmpty()) {
            return;
        }
        var tellers = tellers(gone, added);
        var told = new HashSet<Entry>();
        for (var entry : added) {
            best(entry, tellers).filter(told::add).ifPresent(old -> report(old, entry, findings));
        }
    }

    /** The public entries of one edition whose keys no other has. */
    private static List<Entry> without(EditionDraft edition, List<EditionDraft> others, Collection<String> known) {
        var skipped = Set.copyOf(known);
        return edition.entries().stream().filter(entry -> !skipped.contains(entry.key())
                && others.stream().noneMatch(other -> other.keys().containsKey(entry.key()))).toList();
    }

    /** For each column, the entries that went by the cell that no other has, but for one that came. */
    private List<Map<String, Entry>> tellers(List<Entry> gone, List<Entry> added) {
        var tellers = new ArrayList<Map<String, Entry>>();
        for (var column : columns) {
            var byCell = new HashMap<String, Entry>();
            var shared = new HashSet<String>();
            for (var entry : gone) {
                var cell = cell(entry, column);
                if (!cell.isEmpty() && byCell.putIfAbsent(cell, entry) != null) {
                    shared.add(cell);
                }
            }
            var came = new HashSet<String>();
            added.stream().map(entry -> cell(entry, column)).filter(cell -> !came.add(cell)).forEach(shared::add);
            byCell.keySet().retainAll(came);
            byCell.keySet().removeAll(shared);
            removeOthers(before, gone, column, byCell);
            removeOthers(after, added, column, byCell);
            tellers.add(byCell);
        }
        return tellers;
    }

    /** A cell that an entry which stayed has too tells nothing apart. */
    private static void removeOthers(EditionDraft edition, List<Entry> own, Column column, Map<String, Entry> byCell) {
        if (byCell.isEmpty()) {
            return;
        }
        var keys = own.stream().map(Entry::key).collect(Collectors.toSet());
        for (var entry : edition.entries()) {
            if (!keys.contains(entry.key())) {
                byCell.remove(cell(entry, column));
            }
        }
    }

    /** White space around it aside; empty where the cell is blank. */
    private static String cell(Entry entry, Column column) {
        return entry.isBlank(column) ? "" : entry.text(column).strip();
    }

    private Optional<Entry> best(Entry entry, List<Map<String, Entry>> tellers) {
        Entry best = null;
        int most = 0;
        for (int i = 0; i < tellers.size(); i++) {
            var old = tellers.get(i).get(cell(entry, columns.get(i)));
            int alike = old == null ? 0 : alike(old, entry);
            if (alike > most) {
                best = old;
                most = alike;
            }
        }
        return Optional.ofNullable(best);
    }

    /** In how many cells two entries are alike; 0 where these are not enough. */
    private int alike(Entry old, Entry entry) {
        int alike = 0;
        int filled = 0;
        for (var column : columns) {
            var was = cell(old, column);
            var now = cell(entry, column);
            filled += was.isEmpty() && now.isEmpty() ? 0 : 1;
            alike += !now.isEmpty() && was.equals(now) ? 1 : 0;
        }
        return alike >= FEWEST_ALIKE && alike * 100 >= ALIKE_PERCENT * filled ? alike : 0;
    }

    private void report(Entry old, Entry entry, Findings findings) {
        var line = PastedLine.of(register.id(), release.id(), old.key(), entry.key(), PastedLine.REASON);
        if (PrivacyGate.hasDetails(old.key()) || PrivacyGate.hasDetails(entry.key())) {
            // A key with a detail of a person is a finding of its own, and is not repeated here.
            return;
        }
        findings.add(FindingCode.PERHAPS_REKEYED, after.keys().get(entry.key()).place(),
                "the entry says nearly the same as " + Excerpt.of(old.key()) + ", which is no longer listed",
                "If it is the same entry under another key, "
                        + PastedLine.addTo(Files.exists(site.resolve(RekeyList.FILE)), RekeyList.FILE,
                                RekeyList.HEADINGS, line));
    }
}
