package uk.openbook.publication;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.openbook.history.History;
import uk.openbook.model.Column;
import uk.openbook.model.Datatype;
import uk.openbook.model.Edition;
import uk.openbook.model.Register;
import uk.openbook.model.Value;

/**
 * Decides which columns of numbers are text in every file that has types: those in which any edition ever published has
 * a number that programs round. Beyond 2<sup>53</sup> - 1 browsers lose digits of JSON, SQLite keeps no integer of 20
 * digits, and spreadsheets and floating-point numbers keep 15 significant digits. A column is of one kind in each file,
 * and keeps it when its long numbers are gone.
 */
public final class LongNumbers {

    private static final String IN_FILES = "text in JSON, SQLite and ODS files, since some have more digits than programs "
            + "keep";
    private static final BigDecimal LARGEST = BigDecimal.valueOf((1L << 53) - 1);
    private static final int DIGITS = 15;

    private final Map<Register, History> histories;
    private final Map<Register, Set<Column>> columns = new ConcurrentHashMap<>();

    private LongNumbers(Map<Register, History> histories) {
        this.histories = histories;
    }

    /** The decisions on the registers of these histories, each made when it is first asked for. */
    public static LongNumbers of(Collection<History> histories) {
        return new LongNumbers(histories.stream().collect(Collectors.toMap(History::register, Function.identity())));
    }

    /** Whether the column is text in files that have types, although its datatype is a number. */
    public boolean areIn(Register register, Column column) {
        return isNumber(column) && columns.computeIfAbsent(register, this::find).contains(column);
    }

    /** The form of the column's values in words, and whether files have them as text. */
    public String form(Register register, Column column) {
        var form = column.datatype().form();
        return areIn(register, column) ? form + ", " + IN_FILES : form;
    }

    private Set<Column> find(Register register) {
        var found = new HashSet<Column>();
        if (histories.containsKey(register)) {
            histories.get(register).editions().forEach(edition -> find(edition, found));
        }
        return Set.copyOf(found);
    }

    private static void find(Edition edition, Set<Column> found) {
        var asked = edition.columns().stream().filter(LongNumbers::isNumber).filter(column -> !found.contains(column))
                .toList();
        if (!asked.isEmpty()) {
            edition.entries().stream().forEach(entry -> asked.stream()
                    .filter(column -> isAnyLong(column, entry.items(column))).forEach(found::add));
        }
    }

    private static boolean isNumber(Column column) {
        return column.datatype().kind() == Datatype.Kind.NUMBER;
    }

    private static boolean isAnyLong(Column column, List<String> items) {
        // So few characters hold no number that is rounded, and most cells are as short.
        return items.stream().anyMatch(item -> item.length() > DIGITS
                && column.datatype().parse(item).orElse(null) instanceof Value.Number number
                && isLong(number.number()));
    }

    /** Whether programs round the number. */
    static boolean isLong(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return number.abs().compareTo(LARGEST) > 0 || plain.scale() > 0 && plain.precision() > DIGITS;
    }
}
