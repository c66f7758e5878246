package uk.openbook.publish.proof;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import uk.openbook.history.History;
import uk.openbook.history.Timeline;
import uk.openbook.model.Column;
import uk.openbook.model.Register;
import uk.openbook.output.Urls;

/**
 * The CSV file of a register's history holds a row for each entry ever published, in the order they first appeared:
 * when it was first and last published, whether it is listed, and each cell as last published.
 */
final class HistoryHoldsEntries implements Proof {

    private static final String REMEDY = "Write a row for each entry ever published, as it was last published";
    private static final List<String> OWN = Register.HISTORY_COLUMNS;

    private final History history;

    HistoryHoldsEntries(History history) {
        this.history = history;
    }

    @Override
    public void check(StagedSite site, Faults faults) throws IOException {
        if (history.newest().isEmpty()) {
            return;
        }
        var path = Urls.history(history.register(), "csv");
        int file = site.find(path);
        if (file < 0) {
            faults.add(path, "the register has no history as CSV", REMEDY);
            return;
        }
        try (var reader = new InputStreamReader(site.open(file), StandardCharsets.UTF_8);
                var rows = CSVFormat.RFC4180.parse(reader)) {
            difference(rows.iterator()).ifPresent(what -> faults.add(path, what, REMEDY));
        }
    }

    /** The first difference between the file and the history. */
    private Optional<String> difference(Iterator<CSVRecord> rows) {
        var headings = rows.hasNext() ? rows.next().toList() : List.<String>of();
        if (headings.size() < OWN.size() || !headings.subList(0, OWN.size()).equals(OWN)) {
            return Optional.of("the file does not begin with the columns " + String.join(", ", OWN));
        }
        var columns = new ArrayList<Column>();
        for (var heading : headings.subList(OWN.size(), headings.size())) {
            var column = history.register().columns().stream().filter(known -> known.name().equals(heading)).findFirst();
            if (column.isEmpty() || columns.contains(column.get())) {
                return Optional.of("the column '%s' stands twice, or is none of the register".formatted(heading));
            }
            columns.add(column.get());
        }
        var given = new HashSet<>(columns);
        for (var edition : history.editions()) {
            if (!given.containsAll(edition.columns())) {
                return Optional.of("a column of the edition of %s is missing".formatted(edition.release()));
            }
        }
        return difference(rows, columns);
    }

    private Optional<String> difference(Iterator<CSVRecord> rows, List<Column> columns) {
        var timelines = history.timelines().iterator();
        int count = 0;
        for (; rows.hasNext(); count++) {
            var row = rows.next();
            if (timelines.hasNext()) {
                var timeline = timelines.next();
                if (!isOf(timeline, row, columns)) {
                    return Optional.of("row %d is not entry %s as it was last published"
                            .formatted(row.getRecordNumber(), timeline.key()));
                }
            }
        }
        return count == history.size() ? Optional.empty()
                : Optional.of("the file has %d rows for %d entries".formatted(count, history.size()));
    }

    private boolean isOf(Timeline timeline, CSVRecord row, List<Column> columns) {
        if (row.size() != OWN.size() + columns.size()
                || !row.get(0).equals(timeline.first().date().toString())
                || !row.get(1).equals(timeline.last().date().toString())
                || !row.get(2).equals(Boolean.toString(timeline.listed()))
                || !row.get(3).equals(String.join("; ", history.formerKeys(timeline.key())))) {
            return false;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (!row.get(OWN.size() + i).equals(timeline.entry().text(columns.get(i)))) {
                return false;
            }
        }
        return true;
    }
}
