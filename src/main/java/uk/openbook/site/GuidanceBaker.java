package uk.openbook.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jbake.app.JBakeException;
import org.jbake.parser.Engines;
import uk.openbook.model.GuidancePage;
import uk.openbook.render.OutputException;
import uk.openbook.render.TemporaryFolder;

/**
 * Bakes the guidance pages in {@code content/} with JBake: those that the checks let through, with the template
 * {@code page.ftlh}.
 */
public final class GuidanceBaker {

    /** What JBake only logs is an error here. Held on to, so that the level lasts. */
    private static final Logger JBAKE = Logger.getLogger("org.jbake");
    /** JBake keeps its engines and document types for the whole program, so there is one bake at a time. */
    private static final Object ONE_BAKE = new Object();

    /** The template of every guidance page. */
    public static final String TEMPLATE = "page.ftlh";

    private final Path site;
    private final FreemarkerTemplates templates;

    /** @param site the site's folder */
    public GuidanceBaker(Path site, FreemarkerTemplates templates) {
        this.site = site.toAbsolutePath().normalize();
        this.templates = templates;
    }

    /**
     * The bytes of every page, by its path.
     *
     * @param pages that may be published; no other page reaches the output in any form
     * @param figures the words of each live figure, by name, such as {@code entries panel-decisions}
     * @param views the view model of each page; the template also sees its text, as {@code content.body}
     * @throws OutputException where a template is at fault, or JBake's pages are not those that the checks let through
     * @throws uk.openbook.input.settings.SettingsException where a setting of JBake's cannot be kept
     */
    public Map<String, byte[]> bake(List<GuidancePage> pages, Map<String, String> figures,
            Function<GuidancePage, ?> views) {
        var settings = JBakeSettings.read(site);
        if (pages.isEmpty()) {
            return Map.of();
        }
        var bake = new SiteConfiguration.Bake(new GuidancePages(pages), new Figures(figures), views,
                FlexmarkMarkdown.ofPages(), templates);
        try {
            var folder = TemporaryFolder.newFolder();
            try {
                bake(new SiteConfiguration(site, settings, folder, bake));
                var baked = new LinkedHashMap<String, byte[]>();
                for (var page : pages) {
                    baked.put(page.path(), Files.readAllBytes(folder.resolve(page.path())));
                }
                return baked;
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new OutputException("The guidance pages cannot be written: " + e.getMessage(), e);
        }
    }

    private static void bake(SiteConfiguration configuration) {
        synchronized (ONE_BAKE) {
            JBAKE.setLevel(Level.OFF);
            Engines.getRecognizedExtensions().stream().toList()
                    .forEach(extension -> Engines.register(extension, new AttachmentEngine()));
            Engines.register("md", new GuidanceEngine());
            try {
                var oven = new SiteOven(configuration, new ContentPages());
                oven.bake();
                oven.getErrors().stream().findFirst().ifPresent(error -> {
                    throw fault(error);
                });
            } catch (JBakeException e) {
                throw fault(e);
            }
        }
    }

    /** JBake wraps what went wrong in what it was doing. */
    private static OutputException fault(Throwable error) {
        for (var cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutputException fault) {
                return fault;
            }
        }
        return new OutputException("JBake cannot bake content/: " + error.getMessage(), error);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
