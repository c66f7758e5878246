package uk.openbook.validation.content;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Where a page links to within the site. */
final class Links {

    private static final List<Pattern> TARGETS = List.of(
            // [words](target) and ![words](target)
            Pattern.compile("\\]\\(\\s*<?([^)\\s>]+)"),
            // [words]: target
            Pattern.compile("(?m)^ {0,3}\\[[^\\]\\n]+\\]:\\s*<?([^\\s>]+)"),
            Pattern.compile("(?i)\\b(?:href|src)\\s{0,20}+=\\s{0,20}+(?:\"([^\"]++)\"|'([^']++)'|([^\\s\"'=<>`]++))"));

    /** Shown as they are: nothing in them is a link. */
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|~~~.*?~~~|`[^`\n]*`");

    private Links() {
    }

    /**
     * A link to something within the site.
     *
     * @param path from the root of the site, without a fragment
     * @param fragment the place there that it names; empty where it names none
     * @param offset of the link in the page's text
     */
    record Link(String path, String fragment, int offset) {
    }

    /** @param page the page's own path from the content folder */
    static List<Link> in(String body, String page) {
        var text = withoutCode(body);
        var links = new ArrayList<Link>();
        for (var pattern : TARGETS) {
            var matcher = pattern.matcher(text);
            while (matcher.find()) {
                int offset = matcher.start();
                var target = target(matcher);
                resolve(page, target).ifPresent(path -> links.add(new Link(path, fragment(target), offset)));
            }
        }
        return links;
    }

    /** What the one group holds that took part in the match. */
    private static String target(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount()).mapToObj(match::group).filter(Objects::nonNull).findFirst()
                .orElseThrow();
    }

    /** The text with blanks in place of code. */
    static String withoutCode(String body) {
        return CODE.matcher(body).replaceAll(code -> code.group().replaceAll("[^\n]", " "));
    }

    private static String fragment(String target) {
        int hash = target.indexOf('#');
        if (hash < 0) {
            return "";
        }
        var fragment = target.substring(hash + 1);
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Not percent-encoded after all.
            return fragment;
        }
    }

    private static Optional<String> resolve(String page, String target) {
        if (target.startsWith("#")) {
            return Optional.of(page.replaceFirst("\\.md$", ".html"));
        }
        var folder = page.substring(0, page.lastIndexOf('/') + 1);
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
