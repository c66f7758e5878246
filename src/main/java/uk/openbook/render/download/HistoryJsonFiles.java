package uk.openbook.render.download;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.openbook.history.Comparison;
import uk.openbook.history.History;
import uk.openbook.model.Change;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.model.Entry;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.render.Unclosed;

/**
 * All that ever happened in a register, as JSON Lines, oldest first: an object for each entry added, changed, returned
 * or no longer listed; one that was known by another key until then says which. Who replays the lines up to a release
 * has its edition, each cell as published. Where columns come or go, a line before the release's other lines says so
 * once, with the cells that entries of the edition before have in the new columns.
 */
public final class HistoryJsonFiles implements Output {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return publication.histories().values().stream().filter(history -> history.newest().isPresent())
                .map(history -> new OutputFile(Urls.history(history.register(), "jsonl"),
                        out -> write(history, out)));
    }

    private static void write(History history, OutputStream out) throws IOException {
        try (var json = JSON.createGenerator(new Unclosed(out)).setRootValueSeparator(new SerializedString("\n"))) {
            for (var edition : history.editions()) {
                write(history.comparison(edition.release()).orElseThrow(), json);
            }
            json.writeRaw("\n");
        }
    }

    private static void write(Comparison comparison, JsonGenerator json) throws IOException {
        var before = comparison.before().map(Edition::columns).orElse(List.of());
        if (!before.equals(comparison.after().columns())) {
            writeColumns(comparison, json);
        }
        for (var change : comparison.changes()) {
            start(comparison.after(), change.kind().word(), json);
            json.writeStringField("key", change.key());
            if (change.kind() == Change.Kind.AMENDED) {
                ChangesJson.writeFormerKey(change, json);
                ChangesJson.writeFields(change, column -> Optional.empty(), json);
            } else if (change.after().isPresent()) {
                json.writeObjectFieldStart("values");
                writeValues(change.after().get(), json);
                json.writeEndObject();
            }
            json.writeEndObject();
        }
    }

    private static void start(Edition edition, String event, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("release", edition.release().id());
        json.writeStringField("event", event);
    }

    private static void writeColumns(Comparison comparison, JsonGenerator json) throws IOException {
        var after = comparison.after();
        start(after, "columns", json);
        ChangesJson.writeNames("columns", after.columns(), json);
        // All columns of a first edition are new; those of a later one are told from the edition before.
        ChangesJson.writeNames("added", comparison.before().isEmpty() ? after.columns() : comparison.columnsAdded(),
                json);
        ChangesJson.writeNames("dropped", comparison.columnsDropped(), json);
        json.writeObjectFieldStart("cells");
        if (comparison.before().isPresent() && !comparison.columnsAdded().isEmpty()) {
            writeCells(comparison, json);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** What entries that were there before have in the new columns, where they have anything, by the key till now. */
    private static void writeCells(Comparison comparison, JsonGenerator json) throws IOException {
        var former = new HashMap<String, String>();
        comparison.changes().forEach(change -> change.formerKey().ifPresent(key -> former.put(change.key(), key)));
        var whole = comparison.changes().stream().filter(change -> change.before().isEmpty()).map(Change::key)
                .collect(Collectors.toSet());
        for (var entries = comparison.after().entries().stream().iterator(); entries.hasNext();) {
            var entry = entries.next();
            var told = comparison.columnsAdded().stream().filter(column -> !entry.text(column).isEmpty()).toList();
            if (!told.isEmpty() && !whole.contains(entry.key())) {
                json.writeObjectFieldStart(former.getOrDefault(entry.key(), entry.key()));
                writeValues(entry, told, json);
                json.writeEndObject();
            }
        }
    }

    private static void writeValues(Entry entry, JsonGenerator json) throws IOException {
        writeValues(entry, entry.columns(), json);
    }

    private static void writeValues(Entry entry, Iterable<Column> columns, JsonGenerator json) throws IOException {
        for (var column : columns) {
            json.writeStringField(column.name(), entry.text(column));
        }
    }
}
