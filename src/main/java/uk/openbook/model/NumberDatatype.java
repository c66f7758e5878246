package uk.openbook.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number: an optional sign, digits, a point before decimals. With a format such as {@code #,##0} it may be written in
 * groups of three digits, and pages show it so.
 */
final class NumberDatatype implements Datatype {

    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");
    private static final Pattern GROUPS = Pattern.compile("[+-]?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]*)?");
    private static final Pattern FORMAT = Pattern.compile("#?0|#,##0(\\.[0#]+)?");

    private final String csvwBase;
    private final Optional<String> format;

    /** @param format {@code 0} or {@code #0} for plain digits, {@code #,##0} for groups, or null */
    NumberDatatype(String csvwBase, String format) {
        if (format != null && !FORMAT.matcher(format).matches()) {
            throw new IllegalArgumentException(
                    "the format of a number is #,##0 where digits are grouped, as in 1,234; leave it out otherwise");
        }
        this.csvwBase = csvwBase;
        this.format = Optional.ofNullable(format);
    }

    @Override
    public Kind kind() {
        return Kind.NUMBER;
    }

    @Override
    public boolean isGrouped() {
        return format.filter(pattern -> pattern.contains(",")).isPresent();
    }

    @Override
    public Optional<Value> parse(String text) {
        var plain = isGrouped() && GROUPS.matcher(text).matches() ? text.replace(",", "") : text;
        var pattern = csvwBase.equals("decimal") ? DECIMAL : INTEGER;
        if (plain.length() > LONGEST_NUMBER || !pattern.matcher(plain).matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(plain);
        if (csvwBase.equals("nonNegativeInteger") && number.signum() < 0) {
            return Optional.empty();
        }
        return Optional.of(new Value.Number(number));
    }

    @Override
    public String form() {
        return switch (csvwBase) {
            case "decimal" -> "a number like 12.5";
            case "integer" -> "a whole number";
            default -> "a whole number, 0 or more";
        };
    }

    @Override
    public String csvwBase() {
        return csvwBase;
    }

    @Override
    public Optional<String> csvwFormat() {
        return format;
    }
}
