package uk.openbook.intake;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line of CSV for a remedy, which staff paste into a file. */
public final class PastedLine {

    private PastedLine() {
    }

    public static String of(String... cells) {
        return of(List.of(cells));
    }

    public static String of(List<String> cells) {
        return cells.stream().map(PastedLine::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        boolean special = Stream.of(",", "\"", "\n", "\r").anyMatch(cell::contains);
        return special ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
