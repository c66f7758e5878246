package uk.openbook.site;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import uk.openbook.model.GuidancePage;
import uk.openbook.output.OutputFile;

/** The files in {@code content/} that published pages link to; no other is published (design, D25). */
final class Attachments {

    private final Path content;
    private final Map<String, Path> linked = new TreeMap<>();

    Attachments(Path content) {
        this.content = content;
    }

    /** Gathers what a page links to or shows. */
    void linkedBy(GuidancePage page, Element body) {
        for (var element : body.select("a[href], img[src]")) {
            var path = path(page, element.hasAttr("href") ? element.attr("href") : element.attr("src"));
            if (!path.isEmpty() && isAttachment(path)) {
                linked.put(path, content.resolve(path));
            }
        }
    }

    /** Where a link leads, from the root of the site; empty where it leads elsewhere. */
    private static String path(GuidancePage page, String link) {
        try {
            var target = new URI(link);
            if (target.isAbsolute() || target.getRawAuthority() != null || target.getPath().startsWith("/")) {
                return "";
            }
            return new URI(null, null, "/" + page.path(), null).resolve(target).getPath()
                    .substring(1);
        } catch (URISyntaxException e) {
            // Proof-reading finds a link that leads nowhere.
            return "";
        }
    }

    private boolean isAttachment(String path) {
        try {
            var file = content.resolve(path);
            return !path.endsWith(".md") && Files.isRegularFile(file)
                    && file.toRealPath().startsWith(content.toRealPath());
        } catch (InvalidPathException | IOException e) {
            return false;
        }
    }

    /** By path. */
    List<OutputFile> files() {
        return linked.entrySet().stream()
                .map(file -> new OutputFile(file.getKey(), out -> Files.copy(file.getValue(), out)))
                .toList();
    }
}
