package uk.openbook.render.chart;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import uk.openbook.model.Register;
import uk.openbook.publication.InWords;
import uk.openbook.publication.Retention;

/** How a share stands at a release, as far as its start and end are published: one of these, and one only. */
enum Stands {
    ENDED("Ended"), SOON("Ends within six months"), LATER("Ends later"), OPEN("No end date given"),
    UNKNOWN("Dates not published");

    private final String words;

    Stands(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Stands of(Span span, LocalDate now) {
        if (!span.isDated()) {
            return UNKNOWN;
        }
        if (span.end().isEmpty()) {
            return OPEN;
        }
        if (span.hasEnded(now)) {
            return ENDED;
        }
        return span.last().isAfter(Retention.soonUntil(now)) ? LATER : SOON;
    }

    /** How many stand how; the numbers add up to all. */
    static String sentence(Register register, Map<Stands, Long> counts, LocalDate now) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return InWords.number(all) + " " + register.countedAs().of(all) + ", as at the release of "
                + InWords.date(now) + ": " + InWords.list(new TreeMap<>(counts).entrySet().stream()
                .map(stands -> InWords.number(stands.getValue()) + " " + Counted.quoted(stands.getKey().words))
                .toList())
                + ".";
    }
}
