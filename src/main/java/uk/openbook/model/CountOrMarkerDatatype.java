package uk.openbook.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A count, or a marker in brackets that says why there is none: {@code [c]} confidential, {@code [x]} not available,
 * {@code [z]} not applicable, {@code [low]} rounds to nothing. The markers are those of the Government Analysis
 * Function's guidance on symbols in tables. A count has no zeros before it, by which a spreadsheet and a reader would
 * differ, and at most 15 digits, which is as many as spreadsheets keep.
 */
final class CountOrMarkerDatatype implements Datatype {

    private static final Pattern FORM = Pattern.compile("0|[1-9][0-9]{0,14}|\\[(c|x|z|low)\\]");

    @Override
    public Kind kind() {
        return Kind.COUNT_OR_MARKER;
    }

    @Override
    public Optional<Value> parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(matcher.group(1) == null
                ? new Value.Number(new BigDecimal(text))
                : new Value.Marker(matcher.group(1)));
    }

    @Override
    public String form() {
        return "a whole number, or one of the markers [c], [x], [z] and [low]";
    }

    @Override
    public String csvwBase() {
        return "string";
    }

    @Override
    public Optional<String> csvwFormat() {
        return Optional.of(FORM.pattern());
    }
}
