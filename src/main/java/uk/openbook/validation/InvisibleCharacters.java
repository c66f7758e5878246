package uk.openbook.validation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import uk.openbook.model.Column;
import uk.openbook.model.Datatype;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.model.Register;
import uk.openbook.text.NormalizedText;

/**
 * Finds characters that cannot be seen in the cells of one file that are compared or named: keys, titles, organisations,
 * codes, numbers and dates. Where a cell can be read without them, they are counted for each column; otherwise the
 * cell is refused with the name of the character.
 */
final class InvisibleCharacters {

    private final Register register;
    private final Map<Column, Count> counts = new LinkedHashMap<>();

    /** How many cells of a column hold such characters, and which. */
    private static final class Count {

        private final Place first;
        private final TreeSet<String> names = new TreeSet<>();
        private int cells;

        Count(Place first) {
            this.first = first;
        }
    }

    InvisibleCharacters(Register register) {
        this.register = register;
    }

    /** @param refused where a cell goes that cannot be read as it is meant */
    void check(Column column, String cell, Supplier<Place> place, Findings refused) {
        if (isAscii(cell) || !isCompared(column)) {
            return;
        }
        var text = NormalizedText.trimmed(cell);
        if (text.codePoints().anyMatch(point -> turnsText(point) || isStrict(column) && NormalizedText.isInvisible(point))) {
            int point = text.codePoints().filter(NormalizedText::isInvisible).findFirst().orElseThrow();
            refused.add(FindingCode.CONTROL_CHARACTER, place.get(), "the text holds " + NormalizedText.name(point)
                    + ", which cannot be seen" + (turnsText(point) ? " and changes the order of the text around it" : ""),
                    "Type the text again");
            return;
        }
        var dropped = dropped(column, cell, text);
        if (!dropped.isEmpty()) {
            var count = counts.computeIfAbsent(column, any -> new Count(place.get()));
            count.cells++;
            count.names.addAll(dropped);
        }
    }

    /** The characters that the cell is compared and shown without; white space of ASCII is no matter. */
    private TreeSet<String> dropped(Column column, String cell, String text) {
        var names = new TreeSet<String>();
        int start = cell.indexOf(text);
        for (int i = 0; i < cell.length();) {
            int point = cell.codePointAt(i);
            boolean atEnds = i < start || i >= start + text.length();
            if (point >= 0x80 && (NormalizedText.isInvisible(point) && (atEnds || isNamed(column))
                    || atEnds && NormalizedText.isSpace(point))) {
                names.add(NormalizedText.name(point));
            }
            i += Character.charCount(point);
        }
        return names;
    }

    /** Adds one warning for each column with such characters. */
    void report(Findings findings) {
        counts.forEach((column, count) -> findings.add(FindingCode.INVISIBLE_CHARACTERS, count.first,
                (count.cells == 1 ? "1 cell of the column holds characters" : count.cells
                        + " cells of the column hold characters") + " that cannot be seen: "
                        + String.join(", ", count.names)
                        + ". They are left out where cells are compared and shown, and stay in the files of the release",
                "To be rid of them, type those cells again; nothing else has to be done"));
    }

    private boolean isCompared(Column column) {
        return isStrict(column) || isNamed(column);
    }

    private boolean isNamed(Column column) {
        return register.key().columns().contains(column) || register.key().fallback().contains(column)
                || register.organisations().contains(column) || register.titleColumns().contains(column)
                || column.facet();
    }

    /** Whether the cell means nothing with such a character inside it. */
    private static boolean isStrict(Column column) {
        var kind = column.datatype().kind();
        return column.codes().isPresent() || kind != Datatype.Kind.TEXT && kind != Datatype.Kind.MARKDOWN;
    }

    private static boolean turnsText(int point) {
        return point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
