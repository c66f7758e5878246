package uk.openbook.check.content;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The files of {@code content/} that a page links to. */
final class Links {

    private static final List<Pattern> TARGETS = List.of(
            // [words](target) and ![words](target)
            Pattern.compile("\\]\\(\\s*<?([^)\\s>]+)"),
            // [words]: target
            Pattern.compile("(?m)^ {0,3}\\[[^\\]\\n]+\\]:\\s*<?([^\\s>]+)"),
            Pattern.compile("(?:href|src)\\s*=\\s*\"([^\"]+)\""));

    private Links() {
    }

    /**
     * Paths from the content folder.
     *
     * @param page the page's own path from there
     */
    static Set<String> in(String body, String page) {
        var folder = page.substring(0, page.lastIndexOf('/') + 1);
        var paths = new HashSet<String>();
        for (var pattern : TARGETS) {
            var matcher = pattern.matcher(body);
            while (matcher.find()) {
                resolve(folder, matcher.group(1), paths);
            }
        }
        return paths;
    }

    private static void resolve(String folder, String target, Set<String> paths) {
        var path = target.replaceFirst("[?#].*$", "").replace("%20", " ");
        if (path.isEmpty() || path.startsWith("/") || path.contains(":")) {
            return;
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
        paths.add(String.join("/", parts));
    }
}
