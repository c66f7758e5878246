package uk.openbook.validation.content;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.validation.privacy.Excerpt;

/**
 * What the site leaves out of a guidance page (design, D22): elements and attributes of HTML, links to anything but
 * pages and the web, pictures from elsewhere. What it keeps is no finding.
 */
final class PageMarkup {

    // All bounded and without a way back, so that a huge text is read in no time.
    static final Pattern TAG = Pattern.compile(
            "(?<!\\\\)<([A-Za-z][A-Za-z0-9-]{0,50}+)(\\s[^<>]{0,1000}+|/)?+>");
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "([^\\s\"'<>/=]{1,100}+)(?:\\s{0,20}+=\\s{0,20}+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'=<>`]++)))?+");
    /** The end of {@code [words](target "title")}, after the words. */
    static final Pattern LINK = Pattern.compile("(?<!\\\\)\\]\\(\\s{0,20}+<?+([^)\\s>]{0,1000}+)>?+"
            + "(?:\\s{1,20}+([\"'(][^)]{0,200}+))?+\\s{0,20}+\\)");
    /** {@code [words]: target}, or an address between angle brackets. */
    static final Pattern OTHER_LINK = Pattern.compile(
            "(?m)^ {0,3}\\[[^\\]\\n]{1,200}+\\]:\\s{0,20}+<?+([^\\s>]{1,1000}+)"
            + "|(?<!\\\\)<([A-Za-z][A-Za-z0-9+.-]{1,31}+:[^\\s<>]{0,1000}+)>");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*+):.*", Pattern.DOTALL);
    private static final Pattern COLON = Pattern.compile("&(?:#58|#[xX]3[aA]|colon);");
    /** Nothing in these is shown: a note to oneself, and what stands in a script. */
    static final Pattern UNSEEN = Pattern.compile(
            "(?is)<!--.*?(?:-->|\\z)|(<(script|style)\\b[^<>]{0,1000}+>).*?(?=</\\2|\\z)");
    static final Pattern INSTRUCTION = Pattern.compile("(?<!\\\\)<(?:\\?|![\\[A-Za-z])[^>]{0,1000}+>");
    private static final Pattern ITEM = Pattern.compile("(?s) {0,3}(?:[-*+]|[0-9]{1,9}[.)])\\s.*");
    private static final String TAKE_OUT = "Take it out";

    private final String text;
    private final String file;
    private final long firstLine;
    private final Findings findings;

    private PageMarkup(String text, String file, long firstLine, Findings findings) {
        this.text = text;
        this.file = file;
        this.firstLine = firstLine;
        this.findings = findings;
    }

    /**
     * Adds a warning for each thing that is left out.
     *
     * @param body the page's text in Markdown
     * @param firstLine on which it starts
     */
    static void check(String body, String file, long firstLine, Findings findings) {
        if (body.indexOf('<') < 0 && !body.contains("](") && !body.contains("]:")) {
            return;
        }
        var shown = UNSEEN.matcher(withoutIndentedCode(Links.withoutCode(body)))
                .replaceAll(PageMarkup::blanked);
        new PageMarkup(shown, file, firstLine, findings).check();
    }

    private static String blanked(MatchResult unseen) {
        var tag = unseen.group(1) == null ? "" : unseen.group(1);
        return Matcher.quoteReplacement(tag) + unseen.group().substring(tag.length()).replaceAll("[^\n]", " ");
    }

    private void check() {
        INSTRUCTION.matcher(text).results().forEach(instruction -> report(instruction.start(),
                Excerpt.of(instruction.group()) + " is left out", TAKE_OUT));
        TAG.matcher(text).results().forEach(this::checkTag);
        LINK.matcher(text).results().forEach(link -> {
            checkAddress(link.group(1), isPicture(link.start()), link.start());
            if (link.group(2) != null) {
                var title = link.group(2).replaceAll("^[\"'(]|[\"']$", "");
                report(link.start(), "the title " + Excerpt.of(title) + " of a link is left out",
                        "Put its words into the text");
            }
        });
        OTHER_LINK.matcher(text).results().forEach(link ->
                checkAddress(link.group(1) == null ? link.group(2) : link.group(1), false, link.start()));
    }

    private void checkTag(MatchResult tag) {
        var name = tag.group(1).toLowerCase(Locale.ROOT);
        if (name.equals("script") || name.equals("style")) {
            report(tag.start(), Excerpt.of(tag.group()) + " is left out, with all that stands in it", TAKE_OUT);
        } else if (!PageElements.ATTRIBUTES.containsKey(name)) {
            report(tag.start(), Excerpt.of(tag.group()) + " is HTML that is left out",
                    "Use Markdown, such as **bold** or [words](page.html), or write \\< for a < that is to be shown");
        } else if (tag.group(2) != null) {
            ATTRIBUTE.matcher(tag.group(2)).results().forEach(attribute -> checkAttribute(tag, name, attribute));
        }
    }

    private void checkAttribute(MatchResult tag, String element, MatchResult attribute) {
        var name = attribute.group(1).toLowerCase(Locale.ROOT);
        if (!PageElements.ATTRIBUTES.get(element).contains(name)) {
            report(tag.start(), Excerpt.of(attribute.group()) + " of " + Excerpt.of(tag.group()) + " is left out",
                    name.equals("id") ? "Write it after a heading: ## Heading {#id}" : TAKE_OUT);
        } else if (name.equals("href") || name.equals("src")) {
            for (int i = 2; i <= attribute.groupCount(); i++) {
                if (attribute.group(i) != null) {
                    checkAddress(attribute.group(i), name.equals("src"), tag.start());
                }
            }
        }
    }

    private void checkAddress(String address, boolean picture, int offset) {
        var scheme = SCHEME.matcher(COLON.matcher(address.strip()).replaceAll(":"));
        boolean elsewhere = scheme.matches() || address.startsWith("//");
        if (picture && elsewhere) {
            report(offset, "the picture " + Excerpt.of(address) + " is left out, and only its words are shown",
                    "Put its file into content/, and name that");
        } else if (scheme.matches() && !PageElements.SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT))) {
            report(offset, "the link to " + Excerpt.of(address) + " is left out, and only its words are shown",
                    "Name a page, or an address that starts with https://, http:// or mailto:, or take it out");
        }
    }

    /** Whether the words before this end of a link are those of a picture. */
    private boolean isPicture(int close) {
        int open = 1;
        for (int at = close - 1; at >= Math.max(0, close - 1000); at--) {
            char c = text.charAt(at);
            open += c == ']' ? 1 : c == '[' ? -1 : 0;
            if (open == 0) {
                return at > 0 && text.charAt(at - 1) == '!';
            }
        }
        return false;
    }

    private void report(int offset, String problem, String remedy) {
        long line = firstLine + text.substring(0, offset).chars().filter(c -> c == '\n').count();
        findings.add(FindingCode.PAGE_MARKUP, Place.of(file, line), problem, remedy);
    }

    /** The text with blank lines in place of code told by its indent, which lists have for their paragraphs too. */
    private static String withoutIndentedCode(String body) {
        var shown = new StringBuilder();
        boolean mayStart = true;
        boolean list = false;
        for (var line : body.split("\n", -1)) {
            boolean indented = line.startsWith("    ") || line.startsWith("\t");
            boolean code = indented && mayStart && !list && !line.isBlank();
            if (!line.isBlank() && !indented) {
                list = ITEM.matcher(line).matches() || list && (!mayStart || line.startsWith(" "));
            }
            mayStart = code || line.isBlank();
            shown.append(code ? "" : line).append('\n');
        }
        shown.setLength(shown.length() - 1);
        return shown.toString();
    }
}
