package uk.openbook.publication;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a body as it stands in the middle of a sentence: with "the" where its first words or its last say that it
 * takes one, as in <i>the University of Fictionbridge</i>. Any other name stands as it was published.
 */
final class NameInSentence {

    private static final String ARTICLE = "The ";

    /** What a body can be of or for. */
    private static final Pattern OF_OR_FOR = Pattern.compile("(?:\\S+ ){0,3}?(?:Academy|Agency|Archive|Association"
            + "|Authority|Bank|Board|Borough|Bureau|Campaign|Centre|Church|College|Commission|Commissioner|Committee"
            + "|Council|Department|Diocese|Directorate|Faculty|Federation|Forum|Foundation|Government|Institute"
            + "|Institution|League|Ministry|Museum|Network|Observatory|Office|Parliament|School|Society|Survey|Union"
            + "|University) (?:of|for) .*");

    private static final Set<String> LAST_WORDS = Set.of("Agency", "Commission", "Court", "Inspectorate",
            "Observatory", "Regulator", "Service");

    /** Companies take no article, whatever they are called after. */
    private static final Pattern COMPANY = Pattern.compile(".* (?:CIC|Inc|Limited|LLP|Ltd|PLC|plc)\\.?");

    private NameInSentence() {
    }

    static String of(String name) {
        if (name.startsWith(ARTICLE)) {
            return "the " + name.substring(ARTICLE.length());
        }
        return takesArticle(name) ? "the " + name : name;
    }

    private static boolean takesArticle(String name) {
        // Most names are told by these two, and a pattern takes long.
        boolean ofOrFor = name.contains(" of ") || name.contains(" for ");
        return LAST_WORDS.contains(name.substring(name.lastIndexOf(' ') + 1))
                || ofOrFor && OF_OR_FOR.matcher(name).matches() && !COMPANY.matcher(name).matches();
    }
}
