package uk.openbook.render.download.database;

import java.math.BigDecimal;
import java.util.Optional;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.model.Entry;
import uk.openbook.model.Value;
import uk.openbook.publication.LongNumbers;

/**
 * How the cells of one column are stored. Numbers are numbers, or texts where some are {@link LongNumbers}, yes and no are 1 and 0, dates are texts in ISO form,
 * codes are the present ones, lists are the text as published, and a blank is NULL. What stands in the place of a
 * value, such as a marker or {@code [redacted]}, is kept apart, so that sums and references never meet it.
 */
final class Form {

    private final Column column;
    private final boolean text;
    private final boolean codes;
    private final boolean marked;

    private Form(Column column, boolean text, boolean codes, boolean marked) {
        this.column = column;
        this.text = text;
        this.codes = codes;
        this.marked = marked;
    }

    /** @param text whether its numbers are texts, as those of {@link LongNumbers} */
    static Form of(Column column, boolean text, Edition edition) {
        // An edition that was sealed before its definition changed may hold what is in no list.
        boolean codes = column.codes().isPresent() && edition.entries().stream()
                .allMatch(entry -> entry.items(column).stream().allMatch(item -> isCode(column, item)));
        var plain = new Form(column, text, codes, false);
        boolean marked = switch (column.datatype().kind()) {
            case COUNT_OR_MARKER -> !column.isList();
            default -> plain.isTyped() && edition.entries().stream()
                    .anyMatch(entry -> !entry.text(column).isEmpty() && plain.instead(entry) != null);
        };
        return marked ? new Form(column, text, codes, true) : plain;
    }

    private static boolean isCode(Column column, String item) {
        return column.codes().orElseThrow().find(item).isPresent();
    }

    /** Whether each item is a code of the column's list. */
    boolean hasCodes() {
        return codes;
    }

    /** Whether what stands in the place of a value has a column of its own. */
    boolean isMarked() {
        return marked;
    }

    private boolean isTyped() {
        return !column.isList() && (codes || !text && switch (column.datatype().kind()) {
            case NUMBER, COUNT_OR_MARKER, TRUTH, DATE, PERIOD -> true;
            default -> false;
        });
    }

    /** The type of the cell in SQL. */
    String type() {
        return column.isList() ? "TEXT" : itemType();
    }

    /** The type of one item of a list. */
    String itemType() {
        return text ? "TEXT" : switch (column.datatype().kind()) {
            case COUNT_OR_MARKER, TRUTH -> "INTEGER";
            case NUMBER -> column.datatype().csvwBase().equals("decimal") ? "REAL" : "INTEGER";
            default -> "TEXT";
        };
    }

    /** What is stored for a cell; null where it is blank. */
    Object cell(Entry entry) {
        if (!isTyped()) {
            return entry.isBlank(column) && !entry.isRedacted(column) ? null : untyped(entry);
        }
        var items = entry.items(column);
        return items.isEmpty() ? null : item(items.get(0)).orElse(null);
    }

    private String untyped(Entry entry) {
        return text && !column.isList() && !entry.isBlank(column) ? entry.items(column).get(0) : entry.text(column);
    }

    /** What stands in the place of a value; null where one does, or the cell is blank. */
    String instead(Entry entry) {
        if (entry.isRedacted(column)) {
            return entry.text(column);
        }
        return entry.isBlank(column) || cell(entry) != null ? null : entry.text(column).strip();
    }

    /** What is stored for an item; empty where it has no value of the column's type. */
    Optional<Object> item(String item) {
        if (codes) {
            return column.codes().orElseThrow().find(item).map(code -> code.code());
        }
        return text ? Optional.of(item) : switch (column.datatype().kind()) {
            case NUMBER, COUNT_OR_MARKER, TRUTH, DATE, PERIOD -> column.datatype().parse(item).flatMap(this::stored);
            default -> Optional.of(item);
        };
    }

    private Optional<Object> stored(Value value) {
        if (value instanceof Value.Number number) {
            return Optional.of(number(number.number()));
        }
        if (value instanceof Value.Truth truth) {
            return Optional.of(truth.value() ? 1L : 0L);
        }
        return value instanceof Value.Marker ? Optional.empty() : Optional.of(value.toString());
    }

    private Object number(BigDecimal number) {
        return itemType().equals("INTEGER") ? (Object) number.longValueExact() : (Object) number.doubleValue();
    }
}
