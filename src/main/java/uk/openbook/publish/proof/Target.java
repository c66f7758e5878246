package uk.openbook.publish.proof;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import uk.openbook.output.Urls;

/**
 * Where a link on a page leads. One is used over and over by a thread: it holds the link read last, and makes no
 * objects for a plain one.
 */
final class Target {

    /** Another site; a file of this site; nowhere, and {@link #problem()} says why. */
    enum Kind { OUTSIDE, INSIDE, WRONG }

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final byte[] INDEX = "index.html".getBytes(StandardCharsets.US_ASCII);

    private final byte[] base;
    private final byte[] basePath;
    private boolean anywhere;
    private byte[] folder = new byte[0];
    private long own;
    private byte[] resolved = new byte[256];
    private int end;
    private Kind kind;
    private String problem;
    private long path;
    private boolean hasFragment;
    private long fragment;

    /** @param baseUrl where the site stands on the web; a link there is one to the site itself */
    Target(String baseUrl) {
        this.base = baseUrl.getBytes(StandardCharsets.UTF_8);
        this.basePath = URI.create(baseUrl).getRawPath().getBytes(StandardCharsets.UTF_8);
    }

    /** The links that follow stand on the page of this path. */
    void standOn(String page) {
        folder = page.substring(0, page.lastIndexOf('/') + 1).getBytes(StandardCharsets.UTF_8);
        own = Hash64.of(page);
        anywhere = page.equals(Urls.NOT_FOUND);
    }

    Kind kind() {
        return kind;
    }

    /** Why the link is wrong, and what to do: two clauses. */
    String problem() {
        return problem;
    }

    /** The hash of the path of the file it leads to. */
    long path() {
        return path;
    }

    boolean isOnItsOwnPage() {
        return path == own;
    }

    boolean hasFragment() {
        return hasFragment;
    }

    /** The hash of the id it leads to. */
    long fragment() {
        return fragment;
    }

    /** Reads the link in an attribute. */
    void read(byte[] page, int from, int to) {
        for (int i = from; i < to; i++) {
            if (page[i] == '&') {
                var decoded = Entities.decode(page, from, to);
                readText(decoded, 0, decoded.length);
                return;
            }
        }
        readText(page, from, to);
    }

    private void readText(byte[] text, int from, int to) {
        kind = Kind.INSIDE;
        hasFragment = false;
        int pathEnd = splitFragment(text, from, to);
        int scheme = schemeEnd(text, from, pathEnd);
        if (scheme >= 0) {
            readAddress(text, from, scheme, pathEnd);
        } else if (hasFragment && text[to - 1] == '#') {
            wrong("names no place after the #; name one, or leave the # out");
        } else if (from == to) {
            wrong("is empty; name the page that it leads to");
        } else if (from == pathEnd) {
            path = own;
        } else if (anywhere) {
            readFromServersRoot(text, from, pathEnd);
        } else if (text[from] == '/') {
            wrong("starts at the root of the server, so that it leads nowhere when the site stands in a folder; "
                    + "begin at the page's own folder");
        } else {
            System.arraycopy(folder, 0, room(folder.length), 0, folder.length);
            end = folder.length;
            readPath(text, from, pathEnd, false);
        }
    }

    /** A page that servers show at any address has no folder of its own. */
    private void readFromServersRoot(byte[] text, int from, int to) {
        if (to - from >= basePath.length
                && Arrays.equals(text, from, from + basePath.length, basePath, 0, basePath.length)) {
            end = 0;
            readPath(text, from + basePath.length, to, true);
        } else {
            wrong("does not begin with " + new String(basePath, StandardCharsets.UTF_8)
                    + ", so that it leads nowhere when the page is shown at another address; begin it so");
        }
    }

    /** Reads what follows the {@code #}, and returns where the path ends. */
    private int splitFragment(byte[] text, int from, int to) {
        int pathEnd = to;
        for (int i = from; i < to; i++) {
            if (text[i] == '?' && pathEnd == to) {
                pathEnd = i;
            } else if (text[i] == '#') {
                hasFragment = true;
                readFragment(text, i + 1, to);
                return Math.min(pathEnd, i);
            }
        }
        return pathEnd;
    }

    private void readFragment(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == '%') {
                var decoded = percentDecoded(text, from, to);
                fragment = Hash64.of(decoded, 0, decoded.length);
                return;
            }
        }
        fragment = Hash64.of(text, from, to);
    }

    private static byte[] percentDecoded(byte[] text, int from, int to) {
        var decoded = new byte[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            int high = text[i] == '%' && i + 2 < to ? Character.digit(text[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text[i + 2], 16);
            decoded[length++] = low < 0 ? text[i] : (byte) (high << 4 | low);
            i += low < 0 ? 0 : 2;
        }
        return Arrays.copyOf(decoded, length);
    }

    /** Where the colon after a scheme stands, or -1. */
    private static int schemeEnd(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == ':') {
                return i;
            }
            if (text[i] == '/') {
                return -1;
            }
        }
        return -1;
    }

    private void readAddress(byte[] text, int from, int scheme, int to) {
        if (to - from >= base.length
                && Arrays.equals(text, from, from + base.length, base, 0, base.length)) {
            end = 0;
            readPath(text, from + base.length, to, true);
            return;
        }
        var name = new String(text, from, scheme - from, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (SCHEMES.contains(name)) {
            kind = Kind.OUTSIDE;
        } else {
            wrong("begins with " + name + ":, which links of the site may not; use https: or name a page of the site");
        }
    }

    /** @param onServer whether a server answers, which finds the index of a folder */
    private void readPath(byte[] text, int from, int to, boolean onServer) {
        int segment = from;
        for (int i = from; i < to; i++) {
            if (text[i] == '/') {
                addFolder(text, segment, i);
                segment = i + 1;
            }
        }
        if (kind == Kind.WRONG) {
            return;
        }
        int last = to - segment;
        boolean dots = last > 0 && last < 3 && text[segment] == '.' && text[to - 1] == '.';
        if (last == 0 && onServer) {
            add(INDEX, 0, INDEX.length);
        } else if (last == 0 || dots) {
            wrong("leads to a folder, which does not open from a disk; name its index.html");
        } else {
            add(text, segment, to);
        }
        path = Hash64.of(resolved, 0, end);
    }

    private void addFolder(byte[] text, int from, int to) {
        int length = to - from;
        if (length == 0) {
            wrong("has two slashes side by side; leave one out");
        } else if (length == 2 && text[from] == '.' && text[from + 1] == '.') {
            leaveFolder();
        } else if (length != 1 || text[from] != '.') {
            add(text, from, to + 1);
        }
    }

    private void leaveFolder() {
        if (end == 0) {
            wrong("leads out of the site; take out a ../");
            return;
        }
        do {
            end--;
        } while (end > 0 && resolved[end - 1] != '/');
    }

    private void add(byte[] text, int from, int to) {
        System.arraycopy(text, from, room(end + to - from), end, to - from);
        end += to - from;
    }

    private byte[] room(int length) {
        if (resolved.length < length) {
            resolved = Arrays.copyOf(resolved, length * 2);
        }
        return resolved;
    }

    private void wrong(String why) {
        kind = Kind.WRONG;
        problem = why;
    }
}
