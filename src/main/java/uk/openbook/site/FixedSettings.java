package uk.openbook.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import uk.openbook.input.settings.SettingsException;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.render.OutputException;

/** The settings of JBake's that Openbook fixes: the checks read pages in this form, and only guidance pages are baked. */
public final class FixedSettings {

    private static final Map<String, String> FIXED = fixed();

    private FixedSettings() {
    }

    private static Map<String, String> fixed() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("content.folder", "content");
        settings.put("template.folder", "templates");
        settings.put("asset.folder", "templates/assets");
        settings.put("ignore.file", ".jbakeignore");
        settings.put("template.page.file", GuidanceBaker.TEMPLATE);
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
     * Holds that a site's file gives none of them another value.
     *
     * @throws SettingsException where it does
     */
    public static void require(Path site) {
        require(in(site));
    }

    private static void require(Properties own) {
        var faults = new ArrayList<String>();
        FIXED.forEach((name, value) -> {
            var given = own.getProperty(name, value).strip();
            if (!given.equals(value)) {
                faults.add("%s: %s is '%s', and only '%s' works. Remove the line".formatted(SiteConfig.FILE, name, given,
                        value));
            }
        });
        if (!faults.isEmpty()) {
            throw new SettingsException(faults);
        }
    }

    /** Settings of a site are read elsewhere; JBake knows its own, and has families of them such as those of templates. */
    private static boolean isKnown(String name) {
        return name.startsWith(SiteConfig.PREFIX) || FIXED.containsKey(name) || JBakeSettings.isKnown(name);
    }

    /** Names in a site's file, in order, that are settings neither of Openbook nor of JBake. */
    public static List<String> unknown(Path site) {
        return in(site).stringPropertyNames().stream().sorted().filter(name -> !isKnown(name)).toList();
    }

    /** The names of the settings that are fixed. */
    public static Set<String> names() {
        return FIXED.keySet();
    }

    static Map<String, String> values() {
        return new LinkedHashMap<>(FIXED);
    }

    /** The settings in a site's file, none of which differs from what is fixed. */
    static Properties of(Path site) {
        var own = in(site);
        require(own);
        return own;
    }

    private static Properties in(Path site) {
        try {
            return SiteConfig.properties(site);
        } catch (IOException e) {
            throw new OutputException("%s: the file cannot be read: %s".formatted(SiteConfig.FILE, e.getMessage()), e);
        }
    }
}
