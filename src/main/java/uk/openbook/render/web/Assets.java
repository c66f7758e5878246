package uk.openbook.render.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.OutputException;
import uk.openbook.render.OutputFile;
import uk.openbook.validation.SiteLayout;

/** The files beside the templates, at {@code assets/}: ours, and a site's own, which replace ours by name. */
public final class Assets implements Output {

    private static final String FOLDER = "templates/assets";

    /** Those that travel with the program. */
    private static final List<String> OURS = List.of("favicon.svg", "openbook.css", "search-engine.js",
            "search-page.js");

    private final Path site;

    /** @param site the site's folder, which may have a folder {@value #FOLDER} */
    public Assets(Path site) {
        this.site = site;
    }

    @Override
    public Stream<OutputFile> files(Publication publication) {
        var bodies = new TreeMap<String, OutputFile.Body>();
        OURS.forEach(name -> bodies.put(name, out -> copyOurs(name, out)));
        bodies.putAll(own());
        return bodies.entrySet().stream().map(asset -> new OutputFile("assets/" + asset.getKey(), asset.getValue()));
    }

    private Map<String, OutputFile.Body> own() {
        var bodies = new TreeMap<String, OutputFile.Body>();
        var folder = site.resolve(FOLDER);
        SiteLayout.assets(site).forEach(name -> bodies.put(name, out -> Files.copy(folder.resolve(name), out)));
        return bodies;
    }

    private static void copyOurs(String name, OutputStream out) throws IOException {
        try (var in = Assets.class.getClassLoader().getResourceAsStream(FOLDER + "/" + name)) {
            if (in == null) {
                throw new OutputException("The program lacks its own file %s. Build it anew".formatted(name));
            }
            in.transferTo(out);
        }
    }
}
