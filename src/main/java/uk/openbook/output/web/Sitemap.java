package uk.openbook.output.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.openbook.output.Output;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Publication;
import uk.openbook.output.Urls;

/**
 * Every page by its full address: in one file, or where there are more than a file may name, in several and a list of
 * these. It does not say when a page last changed: that is known of entries, but not of pages.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">the sitemap protocol</a>
 */
public final class Sitemap implements Output {

    /** As many as the protocol allows in a file. */
    private static final int MOST = 50_000;

    private final List<Output> outputs;
    private final int most;

    /** @param outputs whose pages are listed */
    public Sitemap(List<Output> outputs) {
        this(outputs, MOST);
    }

    /** @param most how many pages a file names */
    Sitemap(List<Output> outputs, int most) {
        this.outputs = List.copyOf(outputs);
        this.most = most;
    }

    @Override
    public Stream<OutputFile> files(Publication publication) {
        // Each file goes through the paths anew: a list of all of them would grow with the site.
        long pages = paths(publication).count();
        if (pages <= most) {
            return Stream.of(new OutputFile(Urls.SITEMAP,
                    out -> write("urlset", "url", publication, paths(publication), out)));
        }
        int parts = (int) ((pages + most - 1) / most);
        return Stream.concat(
                Stream.of(new OutputFile(Urls.SITEMAP, out -> write("sitemapindex", "sitemap", publication,
                        IntStream.rangeClosed(1, parts).mapToObj(Urls::sitemap), out))),
                IntStream.rangeClosed(1, parts).mapToObj(number -> part(publication, number)));
    }

    private OutputFile part(Publication publication, int number) {
        return new OutputFile(Urls.sitemap(number), out -> write("urlset", "url", publication,
                paths(publication).skip((long) most * (number - 1)).limit(most), out));
    }

    private Stream<String> paths(Publication publication) {
        return outputs.stream().flatMap(output -> output.files(publication)).filter(OutputFile::isPage)
                .map(OutputFile::path);
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
