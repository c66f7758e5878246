package uk.openbook.validation.privacy;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds e-mail addresses, also with spaces around the sign and with the sign and dots written as words, as in
 * {@code jo [at] example [dot] org}.
 */
final class EmailAddresses implements Detector {

    /** RFC 5321, 4.5.3.1. */
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_LABEL = 63;
    private static final int MOST_LABELS = 10;
    /** How far before an address a word may introduce it. */
    private static final int NEAR = 40;

    private static final Pattern AT = Pattern.compile("(?i) ?[\\[({<] ?(?:at|@|a) ?[\\])}>] ?| ?@ ?|[ _-]at[ _-]");
    private static final Pattern DOT = Pattern.compile("(?i) ?[\\[({<] ?(?:dot|\\.) ?[\\])}>] ?|[ _-]dot[ _-]|\\.| ?\\. ?");
    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}-]{1," + LONGEST_LABEL + "}+");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}+|xn--[a-z0-9]+");
    private static final Pattern SEVERAL_NAMES = Pattern.compile("\\p{L}[\\p{L}\\p{N}]*+[._]\\p{L}");
    private static final Pattern EMAIL = Pattern.compile("(?i)\\be-?mail(?:s|ed)?\\b");
    /** Words before "at" that are not the name of a mailbox. */
    private static final Set<String> NO_NAMES = Set.of("a", "and", "announced", "are", "available", "be", "by", "desk", "find",
            "follow", "form", "found", "held", "helpdesk", "hosted", "is", "it", "list", "me", "meet", "now", "office", "online",
            "or", "page", "panel", "published", "see", "staff", "team", "them", "unit", "us", "via", "visit", "was");
    /** Top-level domains in use for mail, beside the two letters of a country. */
    private static final Set<String> TOP_LEVEL = Set.of("academy", "agency", "app", "arpa", "asia", "biz", "blog", "careers",
            "cat", "charity", "church", "clinic", "cloud", "club", "college", "com", "community", "company", "consulting",
            "coop", "cymru", "dental", "dev", "digital", "edu", "education", "email", "enterprises", "example", "foundation",
            "global", "gmbh", "gov", "group", "health", "hospital", "info", "institute", "int", "invalid", "irish", "jobs",
            "law", "legal", "life", "limited", "live", "london", "ltd", "mail", "media", "mil", "mobi", "museum", "name", "net",
            "network", "ngo", "ong", "online", "org", "partners", "post", "press", "pro", "research", "school", "science",
            "scot", "services", "shop", "site", "social", "solutions", "space", "store", "studio", "support", "systems", "team",
            "tech", "technology", "tel", "test", "training", "travel", "university", "wales", "website", "wiki", "work", "works",
            "world", "xyz");
    /** Of two letters and no country: endings of files and the like. */
    private static final Set<String> NO_COUNTRIES = Set.of("js", "ts", "jl", "rb", "cs", "ex", "hs", "kt", "vb");
    private static final Set<String> AFTER_A_SPACE = Set.of("com", "org", "net", "uk", "gov", "ac", "co", "edu", "eu", "nhs",
            "sch", "scot", "wales");

    @Override
    public void find(CharSequence text, Spans found) {
        var at = AT.matcher(text);
        int last = 0;
        for (int from = 0; from < text.length() && at.find(from);) {
            int end = new Candidate(text, at).end();
            int start = localStart(text, at.start());
            if (end > 0 && start < at.start() && start >= last) {
                found.add(start, end);
                last = end;
            }
            from = Math.max(at.start() + 1, end);
        }
    }

    /** Where the name of the mailbox begins; the given place where there is none. */
    private static int localStart(CharSequence text, int end) {
        int start = end;
        if (end > 0 && text.charAt(end - 1) == '"') {
            for (int i = end - 2; i >= 0 && end - i <= LONGEST_LOCAL + 2; i--) {
                if (text.charAt(i) == '"') {
                    return i;
                }
            }
        }
        while (start > 0 && end - start < LONGEST_LOCAL && isLocal(text.charAt(start - 1))) {
            start--;
        }
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || "._%+'\u2019-".indexOf(c) >= 0;
    }

    /** A sign, or a word in its place, and what is around it. */
    private static final class Candidate {

        private final CharSequence text;
        private final Matcher at;
        private final String local;
        private int end;
        private int dots;
        private boolean dotInWords;
        private String first = "";
        private String top = "";

        Candidate(CharSequence text, Matcher at) {
            this.text = text;
            this.at = at;
            this.local = text.subSequence(localStart(text, at.start()), at.start()).toString();
            readDomain();
        }

        /** Where the address ends; 0 where it is none. */
        int end() {
            return dots > 0 && !local.isEmpty() && isMeant() ? end : 0;
        }

        private void readDomain() {
            int from = at.end();
            boolean spaced = false;
            for (int labels = 0; labels < MOST_LABELS; labels++) {
                var label = LABEL.matcher(text).region(from, text.length());
                if (!label.lookingAt() || spaced && !AFTER_A_SPACE.contains(label.group().toLowerCase(Locale.ROOT))) {
                    return;
                }
                var letters = LETTERS.matcher(text).region(from, label.end());
                if (labels == 0) {
                    first = label.group().toLowerCase(Locale.ROOT);
                } else if (letters.lookingAt()) {
                    endsIn(letters.group().toLowerCase(Locale.ROOT), labels, letters.end());
                }
                var dot = DOT.matcher(text).region(label.end(), text.length());
                if (!dot.lookingAt()) {
                    return;
                }
                spaced = dot.group().strip().equals(".") && dot.group().length() > 1;
                dotInWords |= dot.group().length() > 2;
                from = dot.end();
            }
        }

        /** The last ending that is known counts, or else the last of all. */
        private void endsIn(String label, int dots, int labelEnd) {
            if (!isKnown() || isKnown(label)) {
                top = label;
                end = labelEnd;
                this.dots = dots;
            }
        }

        private boolean isMeant() {
            if (top.isEmpty() || first.equals("www")) {
                return false;
            }
            var mark = at.group().strip();
            if (mark.equals("@")) {
                boolean together = at.group().length() == 1;
                return together ? isKnown() || !Character.isDigit(first.charAt(0)) && saysMore()
                        : isKnown() && isName();
            }
            if ("[({<".indexOf(mark.charAt(0)) >= 0) {
                boolean letter = mark.length() == 3 && Character.isLetter(mark.charAt(1));
                return isKnown() && (letter ? at.group().equals(mark) : mark.indexOf('@') < 0 || isName());
            }
            return isKnown() && isName() && (dotInWords || SEVERAL_NAMES.matcher(local).find() && !isDomain(local)
                    || mark.equalsIgnoreCase("at") && isNearEmail());
        }

        private boolean isNearEmail() {
            return EMAIL.matcher(text).region(Math.max(0, at.start() - NEAR), at.start()).find();
        }

        private boolean isName() {
            return !NO_NAMES.contains(local.toLowerCase(Locale.ROOT));
        }

        private boolean isKnown() {
            return !top.isEmpty() && isKnown(top);
        }

        private static boolean isKnown(String top) {
            return top.length() == 2 && !NO_COUNTRIES.contains(top) || TOP_LEVEL.contains(top) || top.startsWith("xn--")
                    || top.charAt(0) > 'z';
        }

        /** Whether an address whose ending is not known is one all the same. */
        private boolean saysMore() {
            return dots > 1 || SEVERAL_NAMES.matcher(local).find() || isNearEmail();
        }

        private static boolean isDomain(String text) {
            return TOP_LEVEL.contains(text.substring(text.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
                    || text.endsWith(".uk");
        }
    }
}
