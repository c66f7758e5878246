package uk.openbook.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Markdown;
import uk.openbook.model.Place;
import uk.openbook.validation.privacy.Excerpt;

/**
 * Compares the words that readers see of a Markdown text with those that were typed: marks that are still there were not
 * understood, and stars between digits or letters that are gone were taken for emphasis.
 */
final class MarkdownAsText {

    /** Code is shown as it is typed, and what follows a backslash is meant. */
    private static final Pattern CODE = Pattern.compile("(?<!`)(`{1,9}+)(?!`)[^`]{0,10000}+\\1(?!`)");
    private static final Pattern ESCAPED = Pattern.compile("\\\\[!-/:-@\\[-`{-~]");
    private static final Pattern STARS = Pattern.compile(
            "(?<![\\p{L}\\p{N}*])[\\p{L}\\p{N}]{1,100}+(?:\\*[\\p{L}\\p{N}]{1,100}+){1,100}+(?!\\*)");

    private static final List<Mark> MARKS = List.of(
            new Mark("(?m)^ {0,3}#{1,6} {1,10}+\\S[^\\n]{0,200}+", "a heading",
                    "Make it a paragraph in bold, **like this**, or put the text on a guidance page"),
            new Mark("(?m)^ {0,3}\\|?+(?: {0,20}+:?+-{2,200}+:?+ {0,20}+\\|){1,50}+[ :-]{0,200}+$", "a table",
                    "Write a list, or put the table on a guidance page"),
            new Mark("(?m)^ {0,3}\\|(?: {0,20}+:?+-{1,200}+:?+ {0,20}+\\|){2,50}+ {0,20}+$", "a table",
                    "Write a list, or put the table on a guidance page"),
            new Mark("(?m)^ {0,3}={3,200}+ {0,20}+$", "a line below a heading",
                    "Make the line above it a paragraph in bold, **like this**, and delete this one"),
            new Mark("(?<![=\\p{L}\\p{N}])==[^=\\s][^=\\n]{0,300}+==(?!=)", "text that is marked", "Use bold, **like this**"),
            new Mark("[\\p{L}\\p{N})](?:\\^[\\p{L}\\p{N}+-]{1,10}+\\^|(?<!~)~[\\p{L}\\p{N}+-]{1,10}+~(?!~))",
                    "raised or lowered text", "Write the character itself, such as ² or ₂"),
            new Mark("\\[\\[[^\\]\\n]{1,300}+\\]\\]", "a link", "Write [words](https://…)"),
            new Mark("(?m)^ {0,3}(?:-{3,200}+|\\*{3,200}+|_{3,200}+|(?:[*_-] ){3,100}+)$", "a rule",
                    "Leave an empty line in its place"),
            new Mark("\\[[^\\]\\n]{1,300}+\\]\\([^)\\n]{0,1000}+\\)", "a link or picture",
                    "Write [words](https://…), with %20 for a space in the address"),
            new Mark("\\[\\^[^\\]\\n]{1,50}+\\]", "a footnote", "Put its words into the text, in brackets"),
            new Mark("\\[[^\\]\\n]{1,300}+\\]\\[[^\\]\\n]{0,300}+\\]|(?m)^ {0,3}\\[[^\\]\\n]{1,300}+\\]: {0,20}+\\S{1,1000}+",
                    "a link with its address elsewhere", "Write the address after the words: [words](https://…)"),
            new Mark("(?m)^(?:[ -]{0,20}+|[0-9]{1,9}+\\. )\\[[ xX]\\] ", "a list of tasks", "Write a list without the boxes"),
            new Mark("~~[^~\\n]{1,300}+~~", "text struck through", "Take the words out, or say that they do not apply"),
            new Mark("(?m)^\\*[\\p{L}\\p{N}][^*\\n]{0,200}+$", "an item of a list", "Write a space after the *"));

    private final Markdown renderer;
    private final Findings findings;

    /**
     * @param pattern what is left of a mark in the words that readers see
     * @param name what was meant
     */
    private record Mark(Pattern pattern, String name, String remedy) {

        Mark(String pattern, String name, String remedy) {
            this(Pattern.compile(pattern), name, remedy);
        }
    }

    MarkdownAsText(Markdown renderer, Findings findings) {
        this.renderer = renderer;
        this.findings = findings;
    }

    /**
     * Adds a warning for each kind of mark that readers see as it is typed, and for stars that they do not see.
     *
     * @param place where in the sources a piece of the text is
     */
    void check(String markdown, Function<String, Place> place) {
        if (markdown.isBlank()) {
            return;
        }
        var typed = ESCAPED.matcher(CODE.matcher(markdown).replaceAll("x")).replaceAll("x");
        var words = renderer.text(typed);
        Set<String> reported = new HashSet<>();
        for (var mark : MARKS) {
            var kept = mark.pattern.matcher(words);
            if (kept.find() && reported.add(mark.name)) {
                findings.add(FindingCode.MARKDOWN_AS_TEXT, place.apply(kept.group().strip()), Excerpt.of(kept.group().strip())
                        + " is shown as it is typed, not as " + mark.name, mark.remedy);
                words = words.replace(kept.group(), " ");
            }
        }
        var stars = STARS.matcher(typed);
        while (stars.find()) {
            if (!words.contains(stars.group())) {
                findings.add(FindingCode.MARKDOWN_AS_TEXT, place.apply(stars.group()), "the stars of "
                        + Excerpt.of(stars.group()) + " are not shown, since they mark words as important",
                        "Write × for times, or a backslash before each star: \\*");
                return;
            }
        }
    }
}
