package uk.openbook.publish.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import uk.openbook.output.Urls;

/** Reads pages as they are made, one after another: what is wrong on a page by itself, and where its links lead. */
public final class PageReader implements PageScan.Visitor {

    private final Faults faults;
    private final Target target;
    private final LinkTable links = new LinkTable();
    private final LongIndex ids = new LongIndex();
    private long[] ownPlaces = new long[16];
    private int[] ownPlaceTexts = new int[32];
    private int ownPlaceCount;
    private final Repeated header = new Repeated();
    private final Repeated footer = new Repeated();
    private Repeated part;
    private int partEnd;
    private String path;
    private String folder;
    private int ordinal;
    private byte[] page;
    private int length;
    private int headings;
    private boolean hasTitle;
    private boolean hasLanguage;

    PageReader(String baseUrl, Faults faults) {
        this.target = new Target(baseUrl);
        this.faults = faults;
    }

    /** @param page UTF-8, of which the first bytes are the page */
    public void read(String path, int ordinal, byte[] page, int length) {
        this.path = path;
        this.ordinal = ordinal;
        this.folder = path.substring(0, path.lastIndexOf('/') + 1);
        this.page = page;
        this.length = length;
        partEnd = 0;
        target.standOn(path);
        ids.clear();
        ownPlaceCount = 0;
        headings = 0;
        hasTitle = false;
        hasLanguage = false;
        PageScan.scan(page, length, this);
        checkPage();
        checkOwnPlaces();
    }

    LinkTable links() {
        return links;
    }

    @Override
    public int part(int from) {
        if (path.equals(Urls.NOT_FOUND)) {
            // Its links are read in another way than those of all other pages.
            return from;
        }
        part = page[from] == 'h' ? header : footer;
        if (part.isAt(page, from, length, folder)) {
            return from + part.length();
        }
        partEnd = PageScan.nextOf("</" + (part == header ? "header" : "footer"), page, from, length);
        part.note(page, from, partEnd, folder);
        if (PageScan.nextOf("<!--", page, from, partEnd) < partEnd) {
            // Where the part ends may be told by a comment alone.
            part.forget();
        }
        return from;
    }

    /** What is said of one page must be said of each. */
    private void concernsThisPage(int from) {
        if (from < partEnd) {
            part.forget();
        }
    }

    @Override
    public void link(int from, int to) {
        target.read(page, from, to);
        if (target.kind() == Target.Kind.WRONG) {
            concernsThisPage(from);
            var parts = target.problem().split("; ", 2);
            faults.add(path, "the link '" + text(from, to) + "' " + parts[0], sentence(parts[1]),
                    text(from, to));
        } else if (target.kind() == Target.Kind.INSIDE) {
            if (!target.isOnItsOwnPage()) {
                links.addFile(target.path(), ordinal);
            }
            if (target.hasFragment()) {
                place(from, to);
            }
        }
    }

    private void place(int from, int to) {
        if (!target.isOnItsOwnPage()) {
            links.addPlace(target.path(), target.fragment(), ordinal);
            return;
        }
        concernsThisPage(from);
        if (ownPlaceCount == ownPlaces.length) {
            ownPlaces = Arrays.copyOf(ownPlaces, ownPlaceCount * 2);
            ownPlaceTexts = Arrays.copyOf(ownPlaceTexts, ownPlaceCount * 4);
        }
        ownPlaces[ownPlaceCount] = target.fragment();
        ownPlaceTexts[2 * ownPlaceCount] = from;
        ownPlaceTexts[2 * ownPlaceCount + 1] = to;
        ownPlaceCount++;
    }

    @Override
    public void id(int from, int to) {
        concernsThisPage(from);
        if (!ids.putIfAbsent(idHash(page, from, to), from)) {
            faults.add(path, "the id '" + text(from, to) + "' stands on this page twice",
                    "Give each place an id of its own", "id=\"" + text(from, to) + "\"");
        }
    }

    /** The hash of the id in an attribute. */
    static long idHash(byte[] page, int from, int to) {
        for (int i = from; i < to; i++) {
            if (page[i] == '&') {
                var decoded = Entities.decode(page, from, to);
                return Hash64.of(decoded, 0, decoded.length);
            }
        }
        return Hash64.of(page, from, to);
    }

    @Override
    public void heading(int from) {
        concernsThisPage(from);
        headings++;
    }

    @Override
    public void title(int from, int to) {
        hasTitle |= !text(from, to).isBlank();
    }

    @Override
    public void language(int from, int to) {
        hasLanguage |= to > from;
    }

    private void checkPage() {
        if (headings != 1) {
            faults.add(path, "the page has " + headings + " headings of the first level",
                    "Give each page exactly one h1");
        }
        if (!hasTitle) {
            faults.add(path, "the page has no title", "Give it a title element in its head");
        }
        if (!hasLanguage) {
            faults.add(path, "the page does not say its language", "Give its html element a lang");
        }
    }

    private void checkOwnPlaces() {
        for (int i = 0; i < ownPlaceCount; i++) {
            if (ids.get(ownPlaces[i]) < 0) {
                var link = text(ownPlaceTexts[2 * i], ownPlaceTexts[2 * i + 1]);
                faults.add(path, "the link '" + link + "' leads to no place on the page",
                        "Give the place that id, or correct the link", link);
            }
        }
    }

    private String text(int from, int to) {
        return new String(page, from, to - from, StandardCharsets.UTF_8);
    }

    private static String sentence(String clause) {
        return Character.toUpperCase(clause.charAt(0)) + clause.substring(1);
    }
}
