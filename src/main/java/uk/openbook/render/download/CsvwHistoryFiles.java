package uk.openbook.render.download;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import uk.openbook.history.History;
import uk.openbook.history.Timeline;
import uk.openbook.model.Edition;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;

/** Beside the CSV of every entry that a register ever published, what its columns are. */
public final class CsvwHistoryFiles implements Output {

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return publication.histories().values().stream().flatMap(history -> history.newest().stream()
                .map(newest -> CsvwDocument.own(publication, csv(newest), schema -> addColumns(history, schema))));
    }

    private static CsvwDocument.Csv csv(Edition newest) {
        var register = newest.register();
        return new CsvwDocument.Csv(Urls.history(register, "csv"), register.title() + ", every entry ever published",
                register.description(), newest.release(), Urls.register(register));
    }

    private static void addColumns(History history, ObjectNode schema) {
        var columns = schema.putArray("columns");
        CsvwColumns.named("first_published", "date", columns).put("required", true);
        CsvwColumns.named("last_published", "date", columns).put("required", true);
        CsvwColumns.named("listed", "boolean", columns).put("required", true);
        CsvwColumns.named("former_keys", "string", columns).put("separator", "; ");
        ColumnFit.of(HistoryCsvFiles.columns(history), history.timelines().map(Timeline::entry), false)
                .forEach((column, fit) -> CsvwColumns.add(column, column.name(), fit, columns));
    }
}
