package uk.openbook.site;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.openbook.render.OutputException;

/** Live figures of the registers, which stand in guidance as {@code {{entries panel-decisions}}}. */
final class Figures {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern MARKDOWN = Pattern.compile("[\\\\`*_\\[\\]<>&|#{}~!]");

    private final Map<String, String> words;

    /** @param words of each figure, by its name */
    Figures(Map<String, String> words) {
        this.words = Map.copyOf(words);
    }

    /**
     * The Markdown with every figure in its place.
     *
     * @throws OutputException where there is no such figure, which the checks find long before
     */
    String in(String markdown, String source) {
        return PLACE.matcher(markdown).replaceAll(match -> {
            var name = BLANKS.matcher(match.group(1).strip()).replaceAll(" ");
            var figure = words.get(name);
            if (figure == null) {
                throw new OutputException("%s: there is no figure {{%s}}. Correct its name".formatted(source, name));
            }
            // Markdown takes it as plain text.
            return Matcher.quoteReplacement(MARKDOWN.matcher(figure).replaceAll("\\\\$0"));
        });
    }
}
