package uk.openbook.site;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.MapConfiguration;
import org.jbake.app.Oven;
import uk.openbook.config.SettingsException;
import uk.openbook.config.SiteConfig;
import uk.openbook.output.OutputException;

/**
 * JBake's settings for a site: those that Openbook fixes, those in the site's file, and JBake's own defaults. Unlike
 * JBake's own loader it leaves out the machine's system properties, and the 0.1 seconds that the loader takes.
 */
final class JBakeSettings {

    private static final String DEFAULTS = "/default.properties";

    /** The checks read pages in this form, and nothing but guidance pages is baked. */
    private static final Map<String, String> FIXED = fixed();

    private JBakeSettings() {
    }

    private static Map<String, String> fixed() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("content.folder", "content");
        settings.put("template.page.file", "page.ftlh");
        settings.put("template.page.extension", ".html");
        settings.put("output.extension", ".html");
        settings.put("render.encoding", "UTF-8");
        settings.put("date.format", "yyyy-MM-dd");
        settings.put("header.separator", "~~~~~~");
        settings.put("default.status", "");
        settings.put("default.type", "");
        settings.put("uri.noExtension", "false");
        settings.put("img.path.update", "false");
        settings.put("render.index", "false");
        settings.put("render.feed", "false");
        settings.put("render.archive", "false");
        settings.put("render.tags", "false");
        settings.put("render.tagsindex", "false");
        settings.put("render.sitemap", "false");
        settings.put("render.error404", "false");
        return settings;
    }

    /**
     * Reads the settings of a site.
     *
     * @throws SettingsException where one differs from what Openbook fixes
     */
    static CompositeConfiguration read(Path site) {
        var own = own(site.resolve(SiteConfig.FILE));
        FIXED.forEach((name, value) -> {
            var given = own.getProperty(name, value).strip();
            if (!given.equals(value)) {
                throw new SettingsException("%s: %s is '%s', and only '%s' works. Remove the line"
                        .formatted(SiteConfig.FILE, name, given, value));
            }
        });
        var settings = new CompositeConfiguration();
        // A value is what it says: ${env:HOME} would bring the machine into the site.
        settings.setInterpolator(null);
        settings.addConfiguration(new MapConfiguration(FIXED));
        settings.addConfiguration(new MapConfiguration(own));
        settings.addConfiguration(new MapConfiguration(defaults()));
        return settings;
    }

    private static Properties own(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            return properties(reader);
        } catch (IOException e) {
            throw new OutputException("%s: the file cannot be read: %s".formatted(SiteConfig.FILE, e.getMessage()), e);
        }
    }

    private static Properties defaults() {
        try (var reader = new InputStreamReader(
                Oven.class.getResourceAsStream(DEFAULTS), StandardCharsets.UTF_8)) {
            return properties(reader);
        } catch (IOException e) {
            throw new OutputException("JBake's defaults cannot be read: " + e.getMessage(), e);
        }
    }

    private static Properties properties(Reader reader) throws IOException {
        var properties = new Properties();
        properties.load(reader);
        return properties;
    }
}
