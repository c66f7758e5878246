package uk.openbook.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.openbook.model.Column;
import uk.openbook.model.Datatype;
import uk.openbook.model.Entry;
import uk.openbook.model.Period;
import uk.openbook.model.Redacted;
import uk.openbook.model.Register;
import uk.openbook.model.Slug;
import uk.openbook.model.Value;
import uk.openbook.text.NormalizedText;

/**
 * Makes the keys of a register's rows (design, D6): the texts of the key columns, joined by points; where all of these
 * are blank, those of the fallback columns. A date is in ISO form, however the file writes it. Free text of more than
 * {@value #LONGEST_TEXT} characters is the first 16 hex digits of its hash. A blank among several is a hyphen, and what
 * was redacted is {@code redacted}, {@code redacted-2} and so on.
 */
final class Keys {

    private static final int LONGEST_TEXT = 80;
    private static final String BLANK = "-";

    private final Register.Key key;

    Keys(Register register) {
        this.key = register.key();
    }

    /**
     * The key of a row in its three forms; where they are equal, they are one text.
     *
     * @param text as the row spells it
     * @param compared by which rows are of one entry: without regard to the letter case of free text, and to signs and
     *     zeros in front of numbers
     * @param hashed in the form of Openbook 0.1
     */
    record RowKey(String text, String compared, String hashed) {

        static RowKey of(String text) {
            return new RowKey(text, text, text);
        }
    }

    /** The key of a row; empty where the key columns and the fallback are all blank. */
    Optional<RowKey> of(Entry row) {
        return joined(key.columns(), row).or(() -> joined(key.fallback(), row));
    }

    /** Whether a cell is part of the key of its row. */
    boolean isPart(Column column, Entry row) {
        return key.isPart(column, row);
    }

    /** Whether rows may spell one key in several ways. */
    static boolean haveSpellings(Register register) {
        return register.key().columns().stream().anyMatch(Keys::hasSpellings)
                || register.key().fallback().stream().anyMatch(Keys::hasSpellings);
    }

    private static boolean hasSpellings(Column column) {
        return isFreeText(column) || column.datatype().kind() == Datatype.Kind.NUMBER;
    }

    private static Optional<RowKey> joined(List<Column> columns, Entry row) {
        var parts = new ArrayList<RowKey>(columns.size());
        boolean blank = true;
        for (var column : columns) {
            var redacted = Redacted.keyPart(row.text(column));
            if (redacted.isPresent()) {
                parts.add(RowKey.of(redacted.get()));
                blank = false;
            } else if (row.isBlank(column) || NormalizedText.isBlank(row.text(column))) {
                parts.add(RowKey.of(BLANK));
            } else {
                parts.add(part(column, row.text(column)));
                blank = false;
            }
        }
        return blank ? Optional.empty() : Optional.of(joined(parts));
    }

    private static RowKey joined(List<RowKey> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        var text = joined(parts, RowKey::text);
        var compared = joined(parts, RowKey::compared);
        var hashed = joined(parts, RowKey::hashed);
        return compared.equals(text) && hashed.equals(text) ? RowKey.of(text) : new RowKey(text, compared, hashed);
    }

    private static String joined(List<RowKey> parts, Function<RowKey, String> form) {
        return parts.stream().map(form).collect(Collectors.joining("."));
    }

    private static RowKey part(Column column, String text) {
        if (isFreeText(column)) {
            return ofFreeText(text);
        }
        var hashed = text.strip();
        var item = NormalizedText.spaced(text);
        var value = column.datatype().parse(item);
        if (value.orElse(null) instanceof Period period) {
            return RowKey.of(period.toString());
        }
        if (value.orElse(null) instanceof Value.Number number && column.codes().isEmpty()) {
            return new RowKey(item, number.number().stripTrailingZeros().toPlainString(), hashed);
        }
        return item.equals(hashed) ? RowKey.of(item) : new RowKey(item, item, hashed);
    }

    private static RowKey ofFreeText(String text) {
        var hashed = Slug.hashOfFreeText(text);
        var spaced = NormalizedText.spaced(text);
        if (spaced.codePointCount(0, spaced.length()) > LONGEST_TEXT) {
            var hash = Slug.longHash(NormalizedText.folded(text));
            return new RowKey(hash, hash, hashed);
        }
        return new RowKey(spaced, NormalizedText.folded(text), hashed);
    }

    private static boolean isFreeText(Column column) {
        return column.datatype().isFreeText() && column.codes().isEmpty();
    }
}
