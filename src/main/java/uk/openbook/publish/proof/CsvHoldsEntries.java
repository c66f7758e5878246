package uk.openbook.publish.proof;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import uk.openbook.history.History;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.model.Entry;
import uk.openbook.output.Urls;

/**
 * A CSV file of a register holds the rows of the newest edition, in their order, cell by cell; the one for spreadsheets
 * with an apostrophe before some.
 */
final class CsvHoldsEntries implements Proof {

    private static final String REMEDY = "Write the newest edition's entries, each cell as it was published";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** What no cell for a spreadsheet begins with; numbers begin with the other signs too. */
    private static final String FORMULAS = "=@\t\r\n";

    private final History history;
    private final String path;
    private final String start;
    private final BiPredicate<String, String> isSame;

    /**
     * @param start what the file begins with, before its headings
     * @param isSame whether the first text, from the file, is that of the second, from the entry
     */
    private CsvHoldsEntries(History history, String path, String start, BiPredicate<String, String> isSame) {
        this.history = history;
        this.path = path;
        this.start = start;
        this.isSame = isSame;
    }

    static CsvHoldsEntries asPublished(History history) {
        return new CsvHoldsEntries(history, Urls.download(history.register(), "csv"), "", String::equals);
    }

    static CsvHoldsEntries forSpreadsheets(History history) {
        return new CsvHoldsEntries(history, Urls.spreadsheet(history.register()), BYTE_ORDER_MARK,
                (text, cell) -> text.equals("'" + cell)
                        || text.equals(cell) && (cell.isEmpty() || FORMULAS.indexOf(cell.charAt(0)) < 0));
    }

    @Override
    public void check(StagedSite site, Faults faults) throws IOException {
        if (history.newest().isEmpty()) {
            return;
        }
        int file = site.find(path);
        if (file < 0) {
            faults.add(path, "the register has no CSV file", REMEDY);
            return;
        }
        try (var reader = new InputStreamReader(site.open(file), StandardCharsets.UTF_8)) {
            for (int i = 0; i < start.length(); i++) {
                if (reader.read() != start.charAt(i)) {
                    faults.add(path, "the file has no byte-order mark", REMEDY);
                    return;
                }
            }
            var rows = CSVFormat.RFC4180.parse(reader);
            difference(rows.iterator(), history.newest().get()).ifPresent(what -> faults.add(path, what, REMEDY));
        }
    }

    /** The first difference between the file and the edition. */
    private Optional<String> difference(Iterator<CSVRecord> rows, Edition edition) {
        if (!rows.hasNext()) {
            return Optional.of("the file is empty");
        }
        var headings = rows.next().toList();
        var columns = new ArrayList<Column>();
        for (var heading : headings) {
            var column = column(heading, edition);
            if (column.isEmpty()) {
                return Optional.of("the register has no column '" + heading + "'");
            }
            columns.add(column.get());
        }
        for (var column : edition.columns()) {
            if (!columns.contains(column)) {
                return Optional.of("the column '" + column.name() + "' is missing");
            }
        }
        int count = 0;
        for (; rows.hasNext(); count++) {
            var row = rows.next();
            var what = count < edition.entries().size()
                    ? difference(row, edition.entries().get(count), columns) : Optional.<String>empty();
            if (what.isPresent()) {
                return what;
            }
        }
        return count == edition.entries().size() ? Optional.empty()
                : Optional.of("the file has %d rows for %d entries".formatted(count, edition.entries().size()));
    }

    private Optional<Column> column(String heading, Edition edition) {
        return edition.columns().stream().filter(column -> column.name().equals(heading)).findFirst()
                .or(() -> history.register().columns().stream().filter(column -> column.name().equals(heading))
                        .findFirst());
    }

    private Optional<String> difference(CSVRecord row, Entry entry, List<Column> columns) {
        if (row.size() != columns.size()) {
            return Optional.of("row %d has %d cells under %d headings".formatted(row.getRecordNumber(), row.size(),
                    columns.size()));
        }
        for (int i = 0; i < columns.size(); i++) {
            if (!isSame.test(row.get(i), entry.text(columns.get(i)))) {
                return Optional.of("row %d, column '%s' is not the cell of entry %s".formatted(row.getRecordNumber(),
                        columns.get(i).name(), entry.key()));
            }
        }
        return Optional.empty();
    }
}
