package uk.openbook.render.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.OutputFile;
import uk.openbook.render.SitePlan;

/**
 * Every page by its full address: in one file, or where there are more than a file may name, in several and a list of
 * these. It does not say when a page last changed: that is known of entries, but not of pages.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">the sitemap protocol</a>
 */
public final class Sitemap {

    /** As many as the protocol allows in a file. */
    private static final int MOST = 50_000;

    private Sitemap() {
    }

    /** Adds the sitemap of the pages that a plan has so far. */
    public static void addTo(SitePlan plan, Publication publication) {
        addTo(plan, publication, MOST);
    }

    /** @param most how many pages a file names */
    static void addTo(SitePlan plan, Publication publication, int most) {
        var pages = plan.files().stream().filter(OutputFile::isPage).map(OutputFile::path).toList();
        if (pages.size() <= most) {
            plan.add(new OutputFile(Urls.SITEMAP, out -> write("urlset", "url", publication, pages.stream(), out)));
            return;
        }
        int parts = (pages.size() + most - 1) / most;
        plan.add(new OutputFile(Urls.SITEMAP, out -> write("sitemapindex", "sitemap", publication,
                IntStream.rangeClosed(1, parts).mapToObj(Urls::sitemap), out)));
        IntStream.rangeClosed(1, parts).forEach(number -> {
            var part = pages.subList(most * (number - 1), Math.min(most * number, pages.size()));
            plan.add(new OutputFile(Urls.sitemap(number), out -> write("urlset", "url", publication, part.stream(), out)));
        });
    }

    private static void write(String root, String element, Publication publication, Stream<String> paths,
            OutputStream out) throws IOException {
        // Slugs hold no character that XML or a URL would escape; the base address may hold an ampersand.
        var base = publication.config().baseUrl().toASCIIString().replace("&", "&amp;");
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write("""
                <?xml version="1.0" encoding="UTF-8"?>
                <%s xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """.formatted(root));
        paths.forEachOrdered(path -> write(writer, "<" + element + "><loc>" + base + path + "</loc></" + element
                + ">\n"));
        writer.write("</" + root + ">\n");
        writer.flush();
    }

    private static void write(Writer writer, String text) {
        try {
            writer.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
