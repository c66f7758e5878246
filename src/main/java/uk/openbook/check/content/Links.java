package uk.openbook.check.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a page links to within the site. */
final class Links {

    private static final List<Pattern> TARGETS = List.of(
            // [words](target) and ![words](target)
            Pattern.compile("\\]\\(\\s*<?([^)\\s>]+)"),
            // [words]: target
            Pattern.compile("(?m)^ {0,3}\\[[^\\]\\n]+\\]:\\s*<?([^\\s>]+)"),
            Pattern.compile("(?:href|src)\\s*=\\s*\"([^\"]+)\""));

    /** Shown as they are: nothing in them is a link. */
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|~~~.*?~~~|`[^`\n]*`");

    private Links() {
    }

    /**
     * A link to something within the site.
     *
     * @param path from the root of the site, without a fragment
     * @param offset of the link in the page's text
     */
    record Link(String path, int offset) {
    }

    /** @param page the page's own path from the content folder */
    static List<Link> in(String body, String page) {
        var folder = page.substring(0, page.lastIndexOf('/') + 1);
        var text = CODE.matcher(body).replaceAll(code -> " ".repeat(code.group().length()));
        var links = new ArrayList<Link>();
        for (var pattern : TARGETS) {
            var matcher = pattern.matcher(text);
            while (matcher.find()) {
                int offset = matcher.start();
                resolve(folder, matcher.group(1)).ifPresent(path -> links.add(new Link(path, offset)));
            }
        }
        return links;
    }

    private static Optional<String> resolve(String folder, String target) {
        var path = target.replaceFirst("[?#].*$", "").replace("%20", " ");
        if (path.isEmpty() || path.startsWith("/") || path.contains(":")) {
            return Optional.empty();
        }
        var parts = new ArrayDeque<String>();
        for (var part : (folder + path).split("/")) {
            if (part.equals("..")) {
                // Above the site's root there is nothing.
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }
}
