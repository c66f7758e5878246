package uk.openbook.publish.proof;

import java.util.HashMap;
import java.util.Map;

/**
 * The distinct places that pages lead to, each with the first page that leads there: the links of a million pages in
 * some tens of megabytes.
 */
final class LinkTable {

    private final LongIndex files = new LongIndex();
    private final Map<Long, LongIndex> ids = new HashMap<>();

    /** @param page the number of the page with the link */
    void addFile(long path, int page) {
        files.putSmallest(path, page);
    }

    /** A link to a place on another page, besides the link to the page. */
    void addPlace(long path, long id, int page) {
        ids.computeIfAbsent(path, any -> new LongIndex()).putSmallest(id, page);
    }

    void addAll(LinkTable others) {
        others.files.forEach(files::putSmallest);
        others.ids.forEach((path, places) -> places.forEach((id, page) -> addPlace(path, id, page)));
    }

    void forEachFile(LongIndex.Pairs pairs) {
        files.forEach(pairs);
    }

    /** For each page that is led into: its ids that are named. */
    Map<Long, LongIndex> places() {
        return ids;
    }
}
