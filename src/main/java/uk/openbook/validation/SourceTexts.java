package uk.openbook.validation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.openbook.input.SiteFiles;
import uk.openbook.input.TextFile;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.validation.privacy.PrivacyGate;
import uk.openbook.validation.privacy.PrivacyGate.Shown;

/** The privacy gate for the texts of definitions and settings, which are shown on pages and in the metadata of downloads. */
final class SourceTexts {

    private static final String DEFINITIONS = "data/registers";
    /** The digits of a Unicode escape. */
    private static final int NUMBER = 4;
    private final Path site;
    private final PrivacyGate gate;
    private final Findings findings;

    SourceTexts(Path site, PrivacyGate gate, Findings findings) {
        this.site = site;
        this.gate = gate;
        this.findings = findings;
    }

    /** Searches each text of each definition, those of definitions with errors too. */
    void checkDefinitions() {
        for (var path : SiteFiles.in(site.resolve(DEFINITIONS))) {
            var file = DEFINITIONS + "/" + path.getFileName();
            if (Files.isRegularFile(path)) {
                // What else is wrong with it was found when the definition was read.
                TextFile.read(site, file, new Findings()).ifPresent(text -> checkJson(text, file));
            }
        }
    }

    private void checkJson(String json, String file) {
        StringBuilder text = null;
        long line = 1;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            line += c == '\n' ? 1 : 0;
            if (c == '"' && text == null) {
                text = new StringBuilder();
            } else if (c == '"') {
                gate.check(text.toString(), Shown.AS_CELL, Place.of(file, line), PrivacyGate.ALL, findings);
                text = null;
            } else if (text != null && c == '\\' && i + 1 < json.length()) {
                i++;
                i += appendEscaped(json, i, text);
            } else if (text != null) {
                text.append(c);
            }
        }
    }

    /** Appends the character that an escape stands for; gives the length of its number. */
    private static int appendEscaped(String json, int at, StringBuilder text) {
        char c = json.charAt(at);
        if (c == 'u' && at + NUMBER < json.length()) {
            try {
                text.append((char) Integer.parseInt(json.substring(at + 1, at + 1 + NUMBER), 16));
                return NUMBER;
            } catch (NumberFormatException e) {
                // The definition has an error of its own.
                return 0;
            }
        }
        text.append("nrtbf".indexOf(c) >= 0 ? '\n' : c);
        return 0;
    }

    /** Searches the settings that pages show, except those that say whom to write to. */
    void checkSettings(SiteConfig config) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("site.title", config.title());
        shown.put("site.publisher", config.publisher());
        shown.put("site.description", config.description());
        shown.put("site.notice", config.notice());
        shown.put("site.licence", config.licence());
        shown.put("site.licence_url", config.licenceUrl());
        shown.put("site.base_url", config.baseUrl().toString());
        shown.forEach((name, text) -> gate.check(text,
                new Place(SiteConfig.FILE, SiteConfig.line(site, name), name), findings));
    }
}
