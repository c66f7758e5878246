package uk.openbook.check.rules;

import java.time.LocalDate;
import java.util.Optional;
import uk.openbook.check.privacy.Excerpt;
import uk.openbook.model.Code;
import uk.openbook.model.CodeList;
import uk.openbook.model.Column;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Period;

/**
 * Each code in a cell was in use when the entry is dated. A register keeps its old entries, which keep their old codes;
 * an entry without a date is held against the date of the release.
 */
final class CurrentCode implements CellRule {

    private final CodeList codes;
    private final Optional<Column> date;
    private final LocalDate release;

    /** @param date the column that dates an entry */
    CurrentCode(CodeList codes, Optional<Column> date, LocalDate release) {
        this.codes = codes;
        this.date = date;
        this.release = release;
    }

    @Override
    public void check(Cell cell, Findings findings) {
        for (var item : cell.items()) {
            codes.find(item).filter(code -> isLimited(code)).ifPresent(code -> check(cell, item, code, findings));
        }
    }

    private static boolean isLimited(Code code) {
        return code.validFrom().isPresent() || code.validUntil().isPresent();
    }

    private void check(Cell cell, String item, Code code, Findings findings) {
        var dated = date.flatMap(cell.entry()::period);
        var day = dated.orElse(Period.of(release));
        if (code.isValidIn(day)) {
            return;
        }
        cell.report(findings, FindingCode.RETIRED_CODE,
                "the code %s was in use%s, and %s %s".formatted(Excerpt.of(item),
                        Dates.words(code.validFrom(), code.validUntil()),
                        dated.isPresent() ? date.get() + " is" : "this release is dated", day),
                "Use another code, or correct the dates in data/code-lists/" + codes.id() + ".csv");
    }
}
