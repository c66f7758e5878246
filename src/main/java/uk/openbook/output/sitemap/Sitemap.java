package uk.openbook.output.sitemap;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import uk.openbook.output.Output;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Publication;
import uk.openbook.output.Urls;

/**
 * Every page by its full address.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">the sitemap protocol</a>
 */
public final class Sitemap implements Output {

    private final List<Output> outputs;

    /** @param outputs whose pages are listed */
    public Sitemap(List<Output> outputs) {
        this.outputs = List.copyOf(outputs);
    }

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return Stream.of(new OutputFile(Urls.SITEMAP, out -> {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                    """);
            outputs.stream().flatMap(output -> output.files(publication)).filter(OutputFile::isPage)
                    .forEachOrdered(page -> write(publication, page, writer));
            writer.write("</urlset>\n");
            writer.flush();
        }));
    }

    private static void write(Publication publication, OutputFile page, Writer writer) {
        try {
            // Slugs hold no character that XML or a URL would escape; the base address may hold an ampersand.
            writer.write("<url><loc>" + publication.config().baseUrl().toASCIIString().replace("&", "&amp;")
                    + page.path() + "</loc></url>\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
