package uk.openbook.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.cli.Openbook;

/** A site whose names are all in Hebrew: wherever one is in a sentence, it reorders nothing of the sentence. */
class RightToLeftTest {

    private static final Pattern HEBREW = Pattern.compile("\\p{InHebrew}");
    /** What a name could reorder: words and numbers of ours. No name of the site has any of these. */
    private static final Pattern OURS = Pattern.compile("[A-Za-z0-9]");
    private static final Pattern ISOLATED = Pattern.compile("\u2068[^\u2068\u2069]*\u2069");
    /** Their content can have no element, and browsers show each by itself. */
    private static final Set<String> TEXT_ALONE = Set.of("title", "desc", "text", "option");

    @TempDir
    private Path folder;

    @Test
    void nameInASentence_isIsolated() throws IOException {
        var site = folder.resolve("site");
        Trees.copy(Path.of("src/test/resources/faults/base"), site);
        try (var files = Files.walk(site)) {
            for (var file : files.filter(path -> path.toString().matches(".*[.](csv|json|properties)")).toList()) {
                Files.writeString(file, inHebrew(Files.readString(file)));
            }
        }
        assertEquals("", faults(site));

        var mixed = new ArrayList<String>();
        int found = 0;
        for (var file : Trees.files(folder.resolve("output").toRealPath()).entrySet()) {
            if (file.getKey().endsWith(".html")) {
                found += check(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8), mixed);
            }
        }
        assertEquals(List.of(), mixed);
        assertTrue(found > 100, found + " texts with Hebrew");
    }

    private static String inHebrew(String source) {
        return source.replace("University of Fictionbridge", "אוניברסיטת הבדיון")
                .replace("Fictionbridge University", "הבדיון אוניברסיטה")
                .replace("Absence and later earnings", "היעדרות ושכר")
                .replace("School places", "מקומות בבתי ספר").replace("Safe lab", "מעבדה בטוחה")
                .replace("Direct transfer", "העברה ישירה").replace("\"dc:title\": \"Shares\"", "\"dc:title\": \"שיתופים\"");
    }

    private String faults(Path site) {
        var said = new StringWriter();
        int exit = Openbook.run(new PrintWriter(said), new PrintWriter(said), "build", site.toString(), "-o",
                folder.resolve("output").toString());
        return exit == 0 ? "" : said.toString();
    }

    /** How many texts of a page have Hebrew; adds those in which it is not apart from words of ours. */
    private static int check(String name, String page, List<String> mixed) {
        int found = 0;
        for (var parent : Jsoup.parse(page).getAllElements()) {
            for (var text : parent.textNodes()) {
                if (HEBREW.matcher(text.text()).find()) {
                    found++;
                    boolean alone = TEXT_ALONE.contains(parent.normalName());
                    var outside = alone ? ISOLATED.matcher(text.text()).replaceAll("") : text.text();
                    boolean mixes = HEBREW.matcher(outside).find() && OURS.matcher(outside).find();
                    if (mixes || !alone && parent.closest("bdi") == null) {
                        mixed.add(name + ": " + parent.outerHtml());
                    }
                }
            }
        }
        return found;
    }
}
