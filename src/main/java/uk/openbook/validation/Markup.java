package uk.openbook.validation;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.validation.privacy.Excerpt;

/**
 * What pages do not show as it was meant: links in Markdown that lead nowhere outside the site, whose words alone are
 * kept (design, D22), pictures, and HTML, which is shown as it is written.
 */
final class Markup {

    /** The end of {@code [words](target)}, after the words. Bounded, so that a huge text is read in no time. */
    static final Pattern LINK = Pattern.compile(
            "(?<!\\\\)\\]\\(\\s{0,20}+<?+([^)\\s>]{0,1000}+)>?+(?:\\s{1,20}+[\"'(][^)]{0,200}+)?+\\s{0,20}+\\)");
    /** Words that people put into HTML, and not every word between angle brackets, which may be an autolink or a sum. */
    static final Pattern TAG = Pattern.compile("</?(?:a|abbr|b|blockquote|br|center|code|div|em|font|form|h[1-6]"
            + "|hr|i|iframe|img|input|li|link|meta|ol|p|pre|s|script|small|span|strong|style|sub|sup|svg|table|tbody|td"
            + "|th|thead|tr|u|ul)(?:\\s[^<>]{0,1000}+)?/?>", Pattern.CASE_INSENSITIVE);
    /** Shown as they are: nothing in them is a link. */
    static final Pattern CODE = Pattern.compile("(?<!`)(`{1,9}+)(?!`)[^`]{0,1000}+\\1(?!`)");
    private static final Pattern OUTSIDE = Pattern.compile("(?:https?|mailto):.+", Pattern.CASE_INSENSITIVE);

    private Markup() {
    }

    /**
     * Adds a warning for the first link and for the first tag that will not work.
     *
     * @param markdown whether the text is shown as Markdown, and not to the letter
     * @param place of the text; asked for only where there can be any, as in few texts
     */
    static void check(String text, boolean markdown, Supplier<Place> place, Findings findings) {
        boolean links = markdown && text.contains("](");
        boolean tags = text.indexOf('<') >= 0;
        if (!links && !tags) {
            return;
        }
        var shown = markdown ? CODE.matcher(text).replaceAll(" ") : text;
        if (links) {
            checkLinks(shown, place, findings);
        }
        var tag = TAG.matcher(shown);
        if (tags && tag.find()) {
            findings.add(FindingCode.HTML_AS_TEXT, place.get(), Excerpt.of(tag.group()) + " is HTML, and is shown as it is written",
                    markdown ? "Use Markdown: **bold**, *italics*, [words](https://…), - for an item of a list"
                            : "Take it out, and keep the words");
        }
    }

    private static void checkLinks(String text, Supplier<Place> place, Findings findings) {
        var link = LINK.matcher(text);
        while (link.find()) {
            var target = link.group(1);
            if (isPicture(text, link.start())) {
                findings.add(FindingCode.LINK_DROPPED, place.get(), "a picture is not shown here, only its words",
                        "Take it out, or link to it: [words](https://…)");
                return;
            }
            if (!OUTSIDE.matcher(target).matches()) {
                findings.add(FindingCode.LINK_DROPPED, place.get(), "the link to " + Excerpt.of(target)
                        + " is left out, and only its words are shown", remedy(target));
                return;
            }
        }
    }

    private static boolean isPicture(String text, int close) {
        int open = text.lastIndexOf('[', close);
        return open > 0 && text.charAt(open - 1) == '!';
    }

    private static String remedy(String target) {
        return target.toLowerCase(Locale.ROOT).startsWith("www.") ? "Write https:// before it"
                : "Write the whole address, starting with https://, or take the link out";
    }
}
