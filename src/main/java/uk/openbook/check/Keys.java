package uk.openbook.check;

import java.util.List;
import java.util.Optional;
import uk.openbook.model.Column;
import uk.openbook.model.Entry;
import uk.openbook.model.Folded;
import uk.openbook.model.Period;
import uk.openbook.model.Redacted;
import uk.openbook.model.Register;
import uk.openbook.model.Slug;

/**
 * How the rows of a register are known (design, D6): the texts of its key columns, joined by points; where all of these
 * are blank, the fallback columns. Free text counts only as the first 8 hex digits of its hash, letter case and white
 * space left aside; a date in ISO form, however the file writes it. A blank among several is a hyphen, and what was
 * redacted is {@code redacted}, {@code redacted-2} and so on.
 */
final class Keys {

    private static final String BLANK = "-";

    private final Register.Key key;

    Keys(Register register) {
        this.key = register.key();
    }

    /** The key of a row; empty where the key columns and the fallback are all blank. */
    Optional<String> of(Entry row) {
        return joined(key.columns(), row).or(() -> joined(key.fallback(), row));
    }

    /** Whether a cell is part of the key of its row. */
    boolean isPart(Column column, Entry row) {
        return key.isPart(column, row);
    }

    private static Optional<String> joined(List<Column> columns, Entry row) {
        var parts = new StringBuilder();
        boolean blank = true;
        for (var column : columns) {
            if (parts.length() > 0) {
                parts.append('.');
            }
            var redacted = Redacted.keyPart(row.text(column));
            if (redacted.isPresent()) {
                parts.append(redacted.get());
                blank = false;
            } else if (row.isBlank(column)) {
                parts.append(BLANK);
            } else {
                parts.append(part(column, row.text(column)));
                blank = false;
            }
        }
        return blank ? Optional.empty() : Optional.of(parts.toString());
    }

    private static String part(Column column, String text) {
        if (column.datatype().isFreeText() && column.codes().isEmpty()) {
            return Slug.shortHash(Folded.of(text));
        }
        var item = text.strip();
        return column.datatype().parse(item).filter(Period.class::isInstance).map(Object::toString).orElse(item);
    }
}
