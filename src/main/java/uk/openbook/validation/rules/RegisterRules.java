package uk.openbook.validation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.openbook.input.Row;
import uk.openbook.model.Column;
import uk.openbook.model.Datatype;
import uk.openbook.model.Entry;
import uk.openbook.model.Findings;
import uk.openbook.model.Register;
import uk.openbook.model.RuleDefinition;

/** All that a definition demands of the rows of one file. */
public final class RegisterRules {

    private final Header header;
    private final List<List<CellRule>> cellRules = new ArrayList<>();
    private final List<RowRule> rowRules = new ArrayList<>();

    /**
     * @param release the date of the release that has the file
     * @param firstDay on which readers see the release: its date, or the day on which it is published where that is earlier
     */
    public RegisterRules(Register register, Header header, LocalDate release, LocalDate firstDay) {
        this.header = header;
        header.columns().forEach(column -> cellRules.add(rulesFor(register, column, release, firstDay)));
        for (var rule : register.rules()) {
            // A column that this release does not have yet, or no longer has, is neither blank nor late.
            if (rule.column().isValidOn(release)) {
                rowRules.add(rowRule(rule, release));
            }
        }
    }

    private static List<CellRule> rulesFor(Register register, Column column, LocalDate release,
            LocalDate firstDay) {
        var rules = new ArrayList<CellRule>();
        if (column.required()) {
            rules.add(new Required());
        }
        if (OfForm.isStatedFor(column.datatype())) {
            rules.add(new OfForm(column.datatype()));
        } else if (column.datatype().kind() != Datatype.Kind.TEXT) {
            rules.add(new OfType(column.datatype()));
        }
        column.codes().ifPresent(codes -> {
            rules.add(new KnownCode(codes));
            rules.add(new CurrentCode(codes, register.date(), release, firstDay));
        });
        if (column.isList()) {
            rules.add(new DistinctItems());
        }
        if (column.facet() && column.codes().isEmpty() && !register.organisations().contains(column)) {
            rules.add(new UsableFacetAddress(register));
        }
        return rules;
    }

    private static RowRule rowRule(RuleDefinition rule, LocalDate release) {
        return switch (rule.kind()) {
            case NOT_BEFORE -> new NotBefore(rule, release);
            case NOT_AFTER -> new NotAfter(rule, release);
            case REQUIRED -> new RequiredWhen(rule, release);
            case BLANK -> new BlankWhen(rule, release);
        };
    }

    /** Adds a finding for each thing in a row that is not as it should be. */
    public void check(Row row, Entry entry, Findings findings) {
        for (int i = 0; i < cellRules.size(); i++) {
            var rules = cellRules.get(i);
            if (rules.isEmpty()) {
                continue;
            }
            var column = header.columns().get(i);
            var text = entry.text(column);
            var cell = new Cell(header, row, i, column, entry, column.items(text));
            for (var rule : rules) {
                rule.check(cell, findings);
            }
        }
        if (!rowRules.isEmpty()) {
            var placed = new PlacedEntry(header, row, entry);
            for (var rule : rowRules) {
                rule.check(placed).ifPresent(findings::add);
            }
        }
    }
}
