package uk.openbook.render.search;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises dates among the words of a text, so that one date is found however it is written: {@code 25 September 2018},
 * {@code September 25th, 2018}, {@code 25/09/2018} and {@code 2018-09-25} all give the terms {@code =2018-09-25}, its day,
 * and {@code =2018-09-00}, its month. No typed word begins with the sign, so that the start of a year does not lead to every
 * date of it. One is used by one thread for one text at a time.
 */
final class WrittenDate {

    private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july",
            "august", "september", "october", "november", "december");
    private static final Map<String, Integer> SHORT = Map.ofEntries(Map.entry("jan", 1), Map.entry("feb", 2),
            Map.entry("mar", 3), Map.entry("apr", 4), Map.entry("jun", 6), Map.entry("jul", 7), Map.entry("aug", 8),
            Map.entry("sep", 9), Map.entry("sept", 9), Map.entry("oct", 10), Map.entry("nov", 11), Map.entry("dec", 12));
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th)?");
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})([./-])([0-9]{1,2})\\2([12][0-9]{3})");
    private static final Pattern YEAR_FIRST = Pattern.compile("([12][0-9]{3})([./-])([0-9]{1,2})\\2([0-9]{1,2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("([0-9]{1,2})[./-]([12][0-9]{3})");
    private static final int LONGEST = 9;

    private int day;
    private int month;

    /** Before the first word of a text. */
    void clear() {
        day = 0;
        month = 0;
    }

    /** Takes the next word, and gives the terms of the date that ends with it; none in most cases. */
    List<String> next(char[] letters, int from, int to) {
        if (to - from > LONGEST) {
            clear();
            return List.of();
        }
        return next(new String(letters, from, to - from));
    }

    private List<String> next(String word) {
        int named = month(word);
        if (named > 0) {
            day = month > 0 ? 0 : day;
            month = named;
            return List.of();
        }
        if (month > 0 && YEAR.matcher(word).matches()) {
            var terms = terms(Integer.parseInt(word), month, day);
            clear();
            return terms;
        }
        var number = DAY.matcher(word);
        int found = number.matches() ? Integer.parseInt(number.group(1)) : 0;
        // A day that follows a month belongs to it; any other begins a date.
        month = found > 0 && day == 0 ? month : 0;
        day = found <= 31 ? found : 0;
        return List.of();
    }

    private static int month(String word) {
        int index = MONTHS.indexOf(word);
        return index >= 0 ? index + 1 : SHORT.getOrDefault(word, 0);
    }

    /** The terms of a date in digits, such as {@code 25/09/2018}; none where the text is no date. */
    static List<String> inDigits(String run) {
        var found = DAY_FIRST.matcher(run);
        if (found.matches()) {
            return terms(number(found, 4), number(found, 3), number(found, 1));
        }
        found = YEAR_FIRST.matcher(run);
        if (found.matches()) {
            return terms(number(found, 1), number(found, 3), number(found, 4));
        }
        found = MONTH_FIRST.matcher(run);
        return found.matches() ? terms(number(found, 2), number(found, 1), 0) : List.of();
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static List<String> terms(int year, int month, int day) {
        if (month < 1 || month > 12 || day > 31) {
            return List.of();
        }
        var ofMonth = term(year, month, 0);
        return day == 0 ? List.of(ofMonth) : List.of(term(year, month, day), ofMonth);
    }

    private static String term(int year, int month, int day) {
        return "=" + year + (month < 10 ? "-0" : "-") + month + (day < 10 ? "-0" : "-") + day;
    }
}
