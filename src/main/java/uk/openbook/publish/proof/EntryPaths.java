package uk.openbook.publish.proof;

import java.util.ArrayList;
import java.util.List;
import uk.openbook.history.History;
import uk.openbook.history.Timeline;
import uk.openbook.model.Entry;
import uk.openbook.model.EntryStore;
import uk.openbook.model.Register;
import uk.openbook.output.Urls;

/**
 * Where the pages of one register's entries must be, numbered: the listed ones first, in their order, then those no
 * longer listed. Worked out when first asked, for the proofs run side by side.
 */
final class EntryPaths {

    private final History history;
    private final EntryStore listed;
    private final List<Entry> unlisted = new ArrayList<>();
    private LongIndex byPath;

    EntryPaths(History history) {
        this.history = history;
        this.listed = history.listed();
    }

    Register register() {
        return history.register();
    }

    EntryStore listed() {
        return listed;
    }

    synchronized int size() {
        index();
        return listed.size() + unlisted.size();
    }

    boolean isListed(int number) {
        return number < listed.size();
    }

    synchronized String path(int number) {
        index();
        return Urls.entry(register(), isListed(number) ? listed.get(number) : unlisted.get(number - listed.size()));
    }

    /** The number of the entry whose page has this path, or -1. */
    int find(long pathHash) {
        return index().get(pathHash);
    }

    private synchronized LongIndex index() {
        if (byPath == null) {
            byPath = new LongIndex(history.size());
            for (int i = 0; i < listed.size(); i++) {
                byPath.putIfAbsent(Hash64.of(Urls.entry(register(), listed.get(i))), i);
            }
            history.timelines().filter(timeline -> !timeline.listed()).map(Timeline::entry).forEach(this::addUnlisted);
        }
        return byPath;
    }

    private void addUnlisted(Entry entry) {
        byPath.putIfAbsent(Hash64.of(Urls.entry(register(), entry)), listed.size() + unlisted.size());
        unlisted.add(entry);
    }
}
