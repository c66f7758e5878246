package uk.openbook.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.openbook.model.Edition;
import uk.openbook.model.Register;
import uk.openbook.publication.InWords;
import uk.openbook.validation.CheckedSite;

/** How much is held back, for staff: the numbers, never what it is. */
final class HeldBack {

    private HeldBack() {
    }

    /** One line, such as {@code Held back: 1 release, 14 rows of panel-decisions}; empty where nothing is. */
    static Optional<String> of(CheckedSite site) {
        var parts = new ArrayList<String>();
        add(parts, site.releasesHeldBack(), "release", "");
        for (var register : site.registers()) {
            add(parts, rows(site, register), "row", " of " + register.id());
        }
        add(parts, site.pagesHeldBack(), "page", "");
        return parts.isEmpty() ? Optional.empty() : Optional.of("Held back: " + String.join(", ", parts));
    }

    /** In the newest edition: the older ones hold mostly the same rows. */
    private static int rows(CheckedSite site, Register register) {
        List<Edition> editions = site.editionsOf(register);
        return editions.isEmpty() ? 0 : editions.get(editions.size() - 1).rowsHeldBack();
    }

    private static void add(List<String> parts, int count, String word, String of) {
        if (count > 0) {
            parts.add(InWords.count(count, word, word + "s") + of);
        }
    }
}
