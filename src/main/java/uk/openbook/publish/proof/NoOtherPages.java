package uk.openbook.publish.proof;

import uk.openbook.model.Slug;

/** In a register's folder, each page that could be an entry's is a published entry's; a held-back row has none. */
final class NoOtherPages implements Proof {

    private static final String ENDING = ".html";

    private final EntryPaths entries;

    NoOtherPages(EntryPaths entries) {
        this.entries = entries;
    }

    @Override
    public void check(StagedSite site, Faults faults) {
        var folder = entries.register().id() + "/";
        for (int i = 0; i < site.size(); i++) {
            var path = site.path(i);
            if (path.startsWith(folder) && path.endsWith(ENDING) && path.indexOf('/', folder.length()) < 0
                    && couldBeEntry(path.substring(folder.length(), path.length() - ENDING.length()))
                    && entries.find(Hash64.of(path)) < 0) {
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
