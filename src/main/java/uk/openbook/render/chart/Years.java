package uk.openbook.render.chart;

import java.util.List;
import java.util.stream.IntStream;
import uk.openbook.model.Period;

/**
 * Years in a row, none left out.
 *
 * @param academic whether they are academic years, from 1 September
 */
record Years(int first, int last, boolean academic) {

    /** The newest of them, if there are more than so many. */
    Years newest(int most) {
        return new Years(Math.max(first, last - most + 1), last, academic);
    }

    boolean contains(int year) {
        return first <= year && year <= last;
    }

    List<Integer> all() {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    String label(int year) {
        return (academic ? Period.ofAcademicYear(year) : Period.ofYear(year)).toString();
    }

    /** A label for each year, or for each second, fifth or tenth and none for the others, so that they have room. */
    List<String> labels() {
        int letters = label(last).length();
        int step = List.of(1, 2, 5, 10, 20).stream()
                .filter(each -> Room.fits((last - first) / each + 1, letters, 100)).findFirst().orElse(50);
        return all().stream().map(year -> year % step == 0 ? label(year) : "").toList();
    }
}
