package uk.openbook.build;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.Organisations;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.render.SitePlan;
import uk.openbook.validation.CheckedSite;

/** Outputs that write what a test wants, and a publication without registers to write them for. */
final class SmallSites {

    private SmallSites() {
    }

    static Publication withoutRegisters() {
        var config = new SiteConfig("Sharing", "A body", "", URI.create("https://data.example.org/"),
                ZoneId.of("Europe/London"), "A licence", "https://licence.example.org/", "", List.of(), List.of(), List.of());
        return Publication.of(config, new CheckedSite(List.of(), List.of(), new Organisations(List.of()), List.of(),
                Map.of(), List.of(), 0, 0));
    }

    static SitePlan plan(Output... outputs) {
        return SitePlan.of(List.of(outputs), withoutRegisters());
    }

    static OutputFile file(String path, String text) {
        return new OutputFile(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    static OutputFile page(String path, String body) {
        return file(path, "<!doctype html><html lang=\"en\"><head><title>A page</title></head><body><h1>A page</h1>"
                + body + "</body></html>\n");
    }

    static Output output(OutputFile... files) {
        return publication -> Stream.of(files);
    }

    /** Pages that name the edition they are of, in a folder for each hundred. */
    static Output pages(int count, String edition) {
        return publication -> IntStream.range(0, count)
                .mapToObj(i -> page("f" + i / 100 + "/" + i + ".html", "<p>Edition " + edition + " of page " + i));
    }

    /** The same pages, but for one. */
    static Output pagesWithOneChanged(int count, String edition, int changed) {
        return publication -> IntStream.range(0, count)
                .mapToObj(i -> page("f" + i / 100 + "/" + i + ".html",
                        "<p>Edition " + (i == changed ? "of its own" : edition) + " of page " + i));
    }
}
