package uk.openbook.render.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.Organisations;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.render.SitePlan;
import uk.openbook.validation.CheckedSite;

class SitemapTest {

    private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String XMLNS = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    private static final String BASE = "https://example.org/a&amp;b/";

    /** The texts of the files, by path. */
    private static Map<String, String> sitemap(int pages, int most) throws IOException {
        var config = new SiteConfig("A site", "A body", "", URI.create("https://example.org/a&b/"),
                ZoneId.of("Europe/London"), "", "", "", List.of(), List.of(), List.of());
        var publication = Publication.of(config, new CheckedSite(List.of(), List.of(), new Organisations(List.of()),
                List.of(), Map.of(), List.of(), 0, 0));
        Output output = any -> IntStream.rangeClosed(1, pages).boxed().flatMap(number -> List.of(
                new OutputFile("p" + number + ".html", out -> { }),
                new OutputFile("p" + number + ".csv", out -> { })).stream());
        var texts = new TreeMap<String, String>();
        var plan = SitePlan.of(List.of(output), publication);
        Sitemap.addTo(plan, publication, most);
        for (var file : plan.files().stream().filter(made -> made.path().startsWith("sitemap")).toList()) {
            var out = new ByteArrayOutputStream();
            file.body().writeTo(out);
            texts.put(file.path(), out.toString(StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static String urls(String... paths) {
        var text = new StringBuilder(START + "<urlset" + XMLNS);
        for (var path : paths) {
            text.append("<url><loc>").append(BASE).append(path).append("</loc></url>\n");
        }
        return text + "</urlset>\n";
    }

    @Test
    void noMoreThanFitAFile_isOneFile() throws IOException {
        assertEquals(Map.of("sitemap.xml", urls("p1.html", "p2.html", "p3.html")), sitemap(3, 3));
        assertEquals(Map.of("sitemap.xml", urls()), sitemap(0, 3));
    }

    @Test
    void moreThanFitAFile_areSeveralAndAListOfThem() throws IOException {
        assertEquals(Map.of(
                "sitemap.xml", START + "<sitemapindex" + XMLNS
                        + "<sitemap><loc>" + BASE + "sitemap-1.xml</loc></sitemap>\n"
                        + "<sitemap><loc>" + BASE + "sitemap-2.xml</loc></sitemap>\n</sitemapindex>\n",
                "sitemap-1.xml", urls("p1.html", "p2.html", "p3.html"),
                "sitemap-2.xml", urls("p4.html")), sitemap(4, 3));
    }
}
