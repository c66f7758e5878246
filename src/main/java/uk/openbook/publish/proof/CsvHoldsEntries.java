package uk.openbook.publish.proof;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import uk.openbook.history.History;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.model.Entry;
import uk.openbook.output.Urls;

/** The CSV file of a register holds the rows of the newest edition, in their order, cell by cell. */
final class CsvHoldsEntries implements Proof {

    private static final String REMEDY = "Write the newest edition's entries, each cell as it was published";

    private final History history;

    CsvHoldsEntries(History history) {
        this.history = history;
    }

    @Override
    public void check(StagedSite site, Faults faults) throws IOException {
        if (history.newest().isEmpty()) {
            return;
        }
        var path = Urls.download(history.register(), "csv");
        int file = site.find(path);
        if (file < 0) {
            faults.add(path, "the register has no CSV file", REMEDY);
            return;
        }
        try (var reader = new InputStreamReader(site.open(file), StandardCharsets.UTF_8);
                var rows = CSVFormat.RFC4180.parse(reader)) {
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

    private static Optional<String> difference(CSVRecord row, Entry entry, List<Column> columns) {
        if (row.size() != columns.size()) {
            return Optional.of("row %d has %d cells under %d headings".formatted(row.getRecordNumber(), row.size(),
                    columns.size()));
        }
        for (int i = 0; i < columns.size(); i++) {
            if (!row.get(i).equals(entry.text(columns.get(i)))) {
                return Optional.of("row %d, column '%s' is not the cell of entry %s".formatted(row.getRecordNumber(),
                        columns.get(i).name(), entry.key()));
            }
        }
        return Optional.empty();
    }
}
