package uk.openbook.publication;

import java.time.LocalDate;
import java.util.List;
import uk.openbook.model.Period;

/** Dates, numbers and lists as people write them. Our own words, not the JDK's locale data, which change (design, D9). */
public final class InWords {

    private static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July",
            "August", "September", "October", "November", "December");

    private InWords() {
    }

    /** {@code 25 September 2018}. */
    public static String date(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day);
    }

    /** {@code 25 September 2018}, {@code September 2018}, {@code 2018}, or {@code 2018/19}. */
    public static String period(Period period) {
        return switch (period.precision()) {
            case DAY -> date(period.first());
            case MONTH -> month(period.first());
            default -> period.toString();
        };
    }

    private static String month(LocalDate day) {
        return MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    /** {@code 1,234,567}. */
    public static String number(long number) {
        var digits = new StringBuilder(Long.toString(Math.abs(number)));
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            digits.insert(i, ',');
        }
        return (number < 0 ? "-" : "") + digits;
    }

    /** {@code 1 page}, or {@code 1,234 pages}. */
    public static String count(long number, String one, String several) {
        return number(number) + " " + (number == 1 ? one : several);
    }

    /** {@code a, b and c}. */
    public static String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1 ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }
}
