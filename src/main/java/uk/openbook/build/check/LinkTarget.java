package uk.openbook.build.check;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import uk.openbook.paths.Urls;

/** Where a link on a page leads. */
sealed interface LinkTarget {

    /** An address outside the site, which is not looked up. */
    record Outside() implements LinkTarget {
    }

    /**
     * A file of the site.
     *
     * @param path from the root of the site
     * @param id the place in the file that the link names, if it names one
     */
    record Inside(String path, Optional<String> id) implements LinkTarget {
    }

    /**
     * A link of a form that leads nowhere.
     *
     * @param problem a clause without a full stop
     * @param remedy a sentence without a full stop
     */
    record Wrong(String problem, String remedy) implements LinkTarget {
    }

    Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    /**
     * @param link as a browser reads it, with entities resolved
     * @param page the path of the page that it is on
     * @param baseUrl the address of the site on the web, ending in a slash; links that begin with it lead to the site
     */
    static LinkTarget of(String link, String page, String baseUrl) {
        int hash = link.indexOf('#');
        var id = hash < 0 ? Optional.<String>empty() : Optional.of(percentDecoded(link.substring(hash + 1)));
        var beforeHash = hash < 0 ? link : link.substring(0, hash);
        int query = beforeHash.indexOf('?');
        var path = query < 0 ? beforeHash : beforeHash.substring(0, query);
        if (path.startsWith(baseUrl)) {
            return inside("", path.substring(baseUrl.length()), true, id);
        }
        int colon = path.indexOf(':');
        if (colon >= 0 && !path.substring(0, colon).contains("/")) {
            var scheme = path.substring(0, colon).toLowerCase(Locale.ROOT);
            return SCHEMES.contains(scheme) ? new Outside() : new Wrong("begins with " + scheme
                    + ":, which links of the site may not", "Use https: or name a page of the site");
        }
        if (id.filter(String::isEmpty).isPresent()) {
            return new Wrong("names no place after the #", "Name one, or leave the # out");
        }
        if (link.isEmpty()) {
            return new Wrong("is empty", "Name the page that it leads to");
        }
        if (path.isEmpty()) {
            return new Inside(page, id);
        }
        if (page.equals(Urls.NOT_FOUND)) {
            // Servers show this page at any address, so its links begin at the root of the server.
            var basePath = URI.create(baseUrl).getRawPath();
            return path.startsWith(basePath) ? inside("", path.substring(basePath.length()), true, id)
                    : new Wrong("does not begin with " + basePath + ", so that it leads nowhere when the page is shown at "
                            + "another address", "Begin it so");
        }
        if (path.startsWith("/")) {
            return new Wrong("starts at the root of the server, so that it leads nowhere when the site is in a folder",
                    "Begin at the page's own folder");
        }
        return inside(page.substring(0, page.lastIndexOf('/') + 1), path, false, id);
    }

    /** @param onServer whether a server answers, which finds the index of a folder */
    private static LinkTarget inside(String folder, String path, boolean onServer, Optional<String> id) {
        var resolved = new ArrayDeque<>(folder.isEmpty() ? List.<String>of() : List.of(folder.split("/")));
        var parts = path.split("/", -1);
        for (int i = 0; i < parts.length - 1; i++) {
            if (parts[i].isEmpty()) {
                return new Wrong("has two slashes side by side", "Leave one out");
            }
            if (parts[i].equals("..")) {
                if (resolved.pollLast() == null) {
                    return new Wrong("leads out of the site", "Take out a ../");
                }
            } else if (!parts[i].equals(".")) {
                resolved.addLast(parts[i]);
            }
        }
        var last = parts[parts.length - 1];
        if (last.isEmpty() && onServer) {
            last = "index.html";
        } else if (last.isEmpty() || last.equals(".") || last.equals("..")) {
            return new Wrong("leads to a folder, which does not open from a disk", "Name its index.html");
        }
        resolved.addLast(last);
        return new Inside(String.join("/", resolved), id);
    }

    private static String percentDecoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Not percent-encoded.
            return text;
        }
    }
}
