package uk.openbook.render.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.openbook.history.History;
import uk.openbook.history.Timeline;
import uk.openbook.model.Column;
import uk.openbook.model.Register;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.render.csv.CsvWriter;

/**
 * Every entry that a register ever published, as CSV (design, D14): when it was first and last published, whether it is
 * listed now, then its cells as last published. The columns are the newest edition's, then those that only older ones
 * have.
 */
public final class HistoryCsvFiles implements Output {

    private static final List<String> HEADINGS = Register.HISTORY_COLUMNS;

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return publication.histories().values().stream().filter(history -> history.newest().isPresent())
                .map(history -> new OutputFile(Urls.history(history.register(), "csv"), out -> write(history, out)));
    }

    private static void write(History history, OutputStream out) throws IOException {
        var columns = columns(history);
        try (var csv = new CsvWriter(out)) {
            csv.row(Stream.concat(HEADINGS.stream(), columns.stream().map(Column::name)).toList());
            for (var timelines = history.timelines().iterator(); timelines.hasNext();) {
                csv.row(row(history, timelines.next(), columns));
            }
        }
    }

    /** Those of the newest edition, then those that only older ones have. */
    static Set<Column> columns(History history) {
        var columns = new LinkedHashSet<Column>();
        for (int i = history.editions().size() - 1; i >= 0; i--) {
            columns.addAll(history.editions().get(i).columns());
        }
        return columns;
    }

    private static List<String> row(History history, Timeline timeline, Set<Column> columns) {
        var cells = new ArrayList<String>(HEADINGS.size() + columns.size());
        cells.add(timeline.first().date().toString());
        cells.add(timeline.last().date().toString());
        cells.add(timeline.listed() ? "true" : "false");
        cells.add(String.join("; ", history.formerKeys(timeline.key())));
        columns.forEach(column -> cells.add(timeline.entry().text(column)));
        return cells;
    }
}
