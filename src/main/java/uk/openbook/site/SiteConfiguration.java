package uk.openbook.site;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import uk.openbook.model.GuidancePage;

/** What JBake hands to all that it calls: its settings, and with them what a bake of ours needs. */
final class SiteConfiguration extends DefaultJBakeConfiguration {

    private final Path site;
    private final Bake bake;

    /**
     * What one bake is made of.
     *
     * @param pages that may be published
     * @param views the view model of each page
     */
    record Bake(GuidancePages pages, Figures figures, Function<GuidancePage, ?> views, FlexmarkMarkdown markdown,
            FreemarkerTemplates templates) {
    }

    /**
     * @param site the site's folder
     * @param destination an existing folder for the pages
     */
    SiteConfiguration(Path site, CompositeConfiguration settings, Path destination, Bake bake) {
        super(site.toFile(), settings);
        this.site = site;
        this.bake = bake;
        setDestinationFolder(destination.toFile());
        var templates = site.resolve(FreemarkerTemplates.FOLDER);
        // JBake insists on a folder; a site without one uses the templates that travel with the program.
        setTemplateFolder(Files.isDirectory(templates) ? templates.toFile() : destination.toFile());
    }

    Bake bake() {
        return bake;
    }

    /** The path of a file from the site folder, with forward slashes. */
    String source(File file) {
        return site.relativize(file.toPath()).toString().replace(File.separatorChar, '/');
    }

    /** Nothing: a template sees view models. JBake asks for each page, and to copy all settings takes long. */
    @Override
    public Map<String, Object> asHashMap() {
        return Map.of();
    }
}
