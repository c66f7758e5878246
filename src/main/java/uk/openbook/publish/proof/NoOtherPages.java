package uk.openbook.publish.proof;

import java.util.Set;
import uk.openbook.model.Slug;

/**
 * In a register's folder, each page that could be an entry's is a published entry's, or leads on from an address that
 * was published once; a held-back row has none.
 */
final class NoOtherPages implements Proof {

    private static final String ENDING = ".html";

    private final EntryPaths entries;
    private final Set<String> moved;

    /** @param moved the paths of pages that lead to another */
    NoOtherPages(EntryPaths entries, Set<String> moved) {
        this.entries = entries;
        this.moved = Set.copyOf(moved);
    }

    @Override
    public void check(StagedSite site, Faults faults) {
        var folder = entries.register().id() + "/";
        for (int i = 0; i < site.size(); i++) {
            var path = site.path(i);
            if (path.startsWith(folder) && path.endsWith(ENDING) && path.indexOf('/', folder.length()) < 0
                    && couldBeEntry(path.substring(folder.length(), path.length() - ENDING.length()))
                    && entries.find(Hash64.of(path)) < 0 && !moved.contains(path)) {
                faults.add(path, "the page is not that of a published entry",
                        "Do not publish this site: the page may show what is held back");
            }
        }
    }

    /** The names of lists and other pages of a register are such as no key can have. */
    private static boolean couldBeEntry(String name) {
        return Slug.of(name).equals(name);
    }
}
