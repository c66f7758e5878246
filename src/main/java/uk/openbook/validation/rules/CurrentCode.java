package uk.openbook.validation.rules;

import java.time.LocalDate;
import java.util.Optional;
import uk.openbook.model.Code;
import uk.openbook.model.CodeList;
import uk.openbook.model.Column;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.validation.privacy.Excerpt;

/**
 * No code stands in a release before it came into use, nor in an entry dated after it went out of use. A register keeps
 * its old entries, and they keep their old codes; an entry without a date says nothing of when it had its code.
 */
final class CurrentCode implements CellRule {

    private final CodeList codes;
    private final Optional<Column> date;
    private final LocalDate release;
    private final LocalDate firstDay;

    /**
     * @param date the column that dates entries; where there is none, the date of the release serves
     * @param firstDay on which readers see the release: its date, or the day on which it is published where that is earlier
     */
    CurrentCode(CodeList codes, Optional<Column> date, LocalDate release, LocalDate firstDay) {
        this.codes = codes;
        this.date = date;
        this.release = release;
        this.firstDay = firstDay;
    }

    @Override
    public void check(Cell cell, Findings findings) {
        for (var item : cell.items()) {
            codes.find(item).flatMap(code -> fault(cell, code)).ifPresent(fault -> cell.report(findings,
                    FindingCode.RETIRED_CODE, "the code " + Excerpt.of(item) + " " + fault,
                    "Use another code, or correct the dates in data/code-lists/" + codes.id() + ".csv"));
        }
    }

    private Optional<String> fault(Cell cell, Code code) {
        if (code.validFrom().filter(firstDay::isBefore).isPresent()) {
            return Optional.of("is in use from %s, and this release is %s %s".formatted(code.validFrom().get(),
                    firstDay.equals(release) ? "dated" : "published on", firstDay));
        }
        if (code.validUntil().isEmpty()) {
            return Optional.empty();
        }
        var last = code.validUntil().get();
        if (date.isEmpty()) {
            return release.isAfter(last)
                    ? Optional.of("was in use until %s, and this release is dated %s".formatted(last, release))
                    : Optional.empty();
        }
        return cell.entry().period(date.get()).filter(day -> day.first().isAfter(last))
                .map(day -> "was in use until %s, and %s is %s".formatted(last, date.get(), day));
    }
}
