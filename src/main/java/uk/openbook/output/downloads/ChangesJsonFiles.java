package uk.openbook.output.downloads;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import uk.openbook.history.Comparison;
import uk.openbook.history.History;
import uk.openbook.model.Change;
import uk.openbook.model.Column;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.output.Output;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Publication;
import uk.openbook.output.Urls;

/** What each release changed, as JSON: for each register that it has, the counts, and an object for each change. */
public final class ChangesJsonFiles implements Output {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return publication.releases().stream().map(release -> new OutputFile(Urls.changes(release, "json"),
                out -> write(publication, release, out)));
    }

    private static void write(Publication publication, Release release, OutputStream out) throws IOException {
        try (var json = JSON.createGenerator(new Unclosed(out))) {
            json.writeStartObject();
            json.writeStringField("release", release.id());
            json.writeArrayFieldStart("registers");
            for (var history : publication.histories().values()) {
                var comparison = history.comparison(release);
                if (comparison.isPresent()) {
                    write(publication, history, comparison.get(), json);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw("\n");
        }
    }

    private static void write(Publication publication, History history, Comparison comparison, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("register", history.register().id());
        json.writeNumberField("before", comparison.before().map(edition -> edition.entries().size()).orElse(0));
        for (var kind : Change.Kind.values()) {
            json.writeNumberField(kind.word(), comparison.count(kind));
        }
        json.writeNumberField("typographic", comparison.countTypographic());
        json.writeNumberField("now", comparison.after().entries().size());
        write("columns-added", comparison.columnsAdded(), json);
        write("columns-dropped", comparison.columnsDropped(), json);
        json.writeArrayFieldStart("changes");
        for (var change : comparison.changes()) {
            json.writeRaw("\n");
            write(publication, history.register(), change, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(String name, Iterable<Column> columns, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (var column : columns) {
            json.writeString(column.name());
        }
        json.writeEndArray();
    }

    private static void write(Publication publication, Register register, Change change, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("key", change.key());
        json.writeStringField("url", publication.config().baseUrl() + Urls.entry(register, change.key()));
        json.writeStringField("change", change.kind().word());
        json.writeArrayFieldStart("fields");
        for (var field : change.fields()) {
            json.writeStartObject();
            json.writeStringField("column", field.column().name());
            json.writeStringField("before", field.before());
            json.writeStringField("after", field.after());
            json.writeBooleanField("typographic", field.typographic());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
