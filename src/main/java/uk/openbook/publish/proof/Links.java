package uk.openbook.publish.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every link within the site leads to a file, and where it names a place, to an id there. The links are collected
 * while pages are made; only pages with places that others name are read again, and pages with a broken link.
 */
public final class Links implements Proof {

    private final String baseUrl;
    private final Faults pageFaults;
    private final List<PageReader> readers = new ArrayList<>();

    /**
     * @param baseUrl where the site stands on the web, ending in a slash
     * @param pageFaults takes what is wrong on a page by itself
     */
    public Links(String baseUrl, Faults pageFaults) {
        this.baseUrl = baseUrl;
        this.pageFaults = pageFaults;
    }

    /** A reader for one thread. */
    public synchronized PageReader reader() {
        var reader = new PageReader(baseUrl, pageFaults);
        readers.add(reader);
        return reader;
    }

    @Override
    public synchronized void check(StagedSite site, Faults faults) throws IOException {
        var links = new LinkTable();
        readers.forEach(reader -> links.addAll(reader.links()));
        var broken = new TreeMap<Integer, Broken>();
        links.forEachFile((path, page) -> {
            if (site.find(path) < 0) {
                broken.computeIfAbsent(page, any -> new Broken()).files.add(path);
            }
        });
        for (var places : links.places().entrySet()) {
            missing(site, places.getKey(), places.getValue(), broken);
        }
        for (var page : broken.entrySet()) {
            tell(site, page.getKey(), page.getValue(), faults);
        }
    }

    /** The links of one page that lead nowhere: to no file, or to no place in a file that is there. */
    private record Broken(Set<Long> files, Set<Place> places) {

        Broken() {
            this(new HashSet<>(), new HashSet<>());
        }
    }

    private record Place(long path, long id) {
    }

    private static void missing(StagedSite site, long path, LongIndex named, Map<Integer, Broken> broken)
            throws IOException {
        int file = site.find(path);
        if (file < 0) {
            return;
        }
        var ids = ids(site, file);
        named.forEach((id, page) -> {
            if (ids.get(id) < 0) {
                broken.computeIfAbsent(page, any -> new Broken()).places.add(new Place(path, id));
            }
        });
    }

    /** The ids of a page or a drawing; other files have no places. */
    private static LongIndex ids(StagedSite site, int file) throws IOException {
        var ids = new LongIndex();
        var path = site.path(file);
        if (path.endsWith(".html") || path.endsWith(".svg")) {
            var page = site.read(file);
            PageScan.scan(page, page.length, new PageScan.Visitor() {
                @Override
                public void id(int from, int to) {
                    ids.putIfAbsent(PageReader.idHash(page, from, to), 0);
                }
            });
        }
        return ids;
    }

    /** Reads a page again for the texts of its broken links. */
    private void tell(StagedSite site, int file, Broken broken, Faults faults) throws IOException {
        var page = site.read(file);
        var path = site.path(file);
        var target = new Target(baseUrl);
        target.standOn(path);
        var told = new HashSet<String>();
        PageScan.scan(page, page.length, new PageScan.Visitor() {
            @Override
            public void link(int from, int to) {
                target.read(page, from, to);
                if (target.kind() != Target.Kind.INSIDE) {
                    return;
                }
                var link = new String(page, from, to - from, StandardCharsets.UTF_8);
                if (broken.files.contains(target.path())) {
                    if (told.add(link)) {
                        faults.add(path, "the link '" + link + "' leads to no file of the site",
                                "Correct the link here and on any other page that has it", link);
                    }
                } else if (target.hasFragment()
                        && broken.places.contains(new Place(target.path(), target.fragment())) && told.add(link)) {
                    faults.add(path, "the link '" + link + "' leads to a file that has no such place",
                            "Give the place that id, or correct the link here and on any other page that has it", link);
                }
            }
        });
    }
}
