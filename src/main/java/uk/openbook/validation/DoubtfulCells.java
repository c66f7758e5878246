package uk.openbook.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import uk.openbook.input.TextLimit;
import uk.openbook.model.Column;
import uk.openbook.model.Entry;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Period;
import uk.openbook.model.Place;
import uk.openbook.validation.privacy.Excerpt;

/** Warns of cells of a register that are of the right type and hardly meant: doubtful texts, dates and lengths. */
final class DoubtfulCells {

    /** Where spreadsheets (32,767) and databases (65,535) cut a text off. */
    private static final Set<Integer> CUTS = Set.of(32_767, 65_535);

    private final List<Column> columns;
    private final LocalDate release;
    private final Findings findings;
    private final Findings ruled;

    /** @param ruled for what is no error in a file that is sealed */
    DoubtfulCells(List<Column> columns, LocalDate release, Findings findings, Findings ruled) {
        this.columns = columns;
        this.release = release;
        this.findings = findings;
        this.ruled = ruled;
    }

    void check(Entry entry, Function<Column, Place> places) {
        for (var column : columns) {
            if (!entry.isBlank(column)) {
                check(entry, column, () -> places.apply(column));
            }
        }
    }

    private void check(Entry entry, Column column, Supplier<Place> place) {
        if (!TextLimit.allows(entry.text(column), place, ruled)) {
            return;
        }
        checkLength(column, entry.text(column).length(), place);
        switch (column.datatype().kind()) {
            case DATE, PERIOD -> entry.values(column).stream().filter(Period.class::isInstance).map(Period.class::cast)
                    .filter(period -> column.bounds().exclude(period, release)).findFirst()
                    .ifPresent(period -> reportDate(column, period, place.get()));
            case TEXT, MARKDOWN, LINK, ENTRY_KEY -> {
                // What a code list has is meant, and what it has not is another finding.
                if (column.codes().isEmpty()) {
                    entry.items(column).forEach(item -> DoubtfulText.checkCell(item, place, findings));
                }
            }
            default -> {
                // A number has its type, which is checked.
            }
        }
    }

    private void reportDate(Column column, Period period, Place place) {
        var bounds = column.bounds();
        findings.add(FindingCode.IMPLAUSIBLE_DATE, place, Excerpt.of(period.toString()) + " is not a plausible date: it "
                + (period.last().isBefore(bounds.from().orElse(Column.Bounds.FIRST_DAY))
                        ? "is before " + bounds.from().orElse(Column.Bounds.FIRST_DAY)
                        : bounds.before().map(day -> "is not before " + day)
                                .orElse("is more than " + Column.Bounds.YEARS_AHEAD + " years after the release")),
                "Correct it; if it is right, give the column other bounds in the register's definition (openbook:plausible)");
    }

    private void checkLength(Column column, int length, Supplier<Place> place) {
        if (CUTS.contains(length)) {
            findings.add(FindingCode.LONG_TEXT, place.get(), counted(length)
                    + ", which is where programs cut a text off", "Compare its end with the source");
        } else if (length > column.bounds().maxLength()) {
            findings.add(FindingCode.LONG_TEXT, place.get(), counted(length) + "; the most is %,d".formatted(
                    column.bounds().maxLength()) + (column.bounds().maxLength() == Column.Bounds.MAX_LENGTH
                            ? ", as a cell of a spreadsheet holds no more" : ""),
                    "Shorten it; if it is right, allow the column more in the register's definition (openbook:max-length)");
        }
    }

    private static String counted(int length) {
        return String.format(Locale.ROOT, "has %,d characters", length);
    }
}
