package uk.openbook.site;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.MapConfiguration;
import org.jbake.app.Oven;
import uk.openbook.render.OutputException;

/**
 * JBake's settings for a site: those that Openbook fixes, those in the site's file, and JBake's own defaults. Unlike
 * JBake's own loader it leaves out the machine's system properties, and the 0.1 seconds that the loader takes.
 */
final class JBakeSettings {

    private static final String DEFAULTS = "/default.properties";

    /** The first parts of names of which JBake takes any, such as {@code template.page.file}. */
    private static final List<String> FAMILIES = List.of("template.", "asciidoctor.", "markdown.", "example.project.");

    private JBakeSettings() {
    }

    /** Whether JBake has a setting of this name. */
    static boolean isKnown(String name) {
        return FAMILIES.stream().anyMatch(name::startsWith) || defaults().containsKey(name);
    }

    /**
     * Reads the settings of a site.
     *
     * @throws uk.openbook.input.settings.SettingsException where one differs from what Openbook fixes
     */
    static CompositeConfiguration read(Path site) {
        var settings = new CompositeConfiguration();
        // A value is what it says: ${env:HOME} would bring the machine into the site.
        settings.setInterpolator(null);
        settings.addConfiguration(new MapConfiguration(FixedSettings.values()));
        settings.addConfiguration(new MapConfiguration(FixedSettings.of(site)));
        settings.addConfiguration(new MapConfiguration(defaults()));
        return settings;
    }

    private static Properties defaults() {
        try (var reader = new InputStreamReader(
                Oven.class.getResourceAsStream(DEFAULTS), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new OutputException("JBake's defaults cannot be read: " + e.getMessage(), e);
        }
    }
}
