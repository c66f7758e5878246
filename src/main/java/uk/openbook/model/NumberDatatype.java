package uk.openbook.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number in plain digits: an optional sign, no grouping, a point before decimals. */
final class NumberDatatype implements Datatype {

    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");

    private final String csvwBase;

    NumberDatatype(String csvwBase, String format) {
        if (format != null) {
            throw new IllegalArgumentException("a format for numbers is not supported; give plain digits");
        }
        this.csvwBase = csvwBase;
    }

    @Override
    public Kind kind() {
        return Kind.NUMBER;
    }

    @Override
    public Optional<Value> parse(String text) {
        var pattern = csvwBase.equals("decimal") ? DECIMAL : INTEGER;
        if (!pattern.matcher(text).matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(text);
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
        return Optional.empty();
    }
}
