package uk.openbook.publish.proof;

/** Each entry ever published has a page. */
final class EntriesHavePages implements Proof {

    private final EntryPaths entries;

    EntriesHavePages(EntryPaths entries) {
        this.entries = entries;
    }

    @Override
    public void check(StagedSite site, Faults faults) {
        for (int i = 0; i < entries.size(); i++) {
            var path = entries.path(i);
            if (site.find(path) < 0) {
                faults.add(path, "the entry has no page", "Write a page for each entry that was ever published");
            }
        }
    }
}
