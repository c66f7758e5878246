package uk.openbook.output.downloads;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.stream.Stream;
import uk.openbook.history.History;
import uk.openbook.history.Timeline;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.model.Entry;
import uk.openbook.model.Value;
import uk.openbook.output.Output;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Publication;
import uk.openbook.output.Urls;

/**
 * Each register whole, as JSON: what it is and where it came from, then an object for each entry, one to a line. A
 * blank cell is {@code null}, a list an array, a marker {@code {"marker":"c"}}, a date in ISO form, and what
 * was redacted {@code {"redacted":true}}.
 */
public final class JsonFiles implements Output {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return publication.histories().values().stream()
                .filter(history -> history.newest().isPresent())
                .map(history -> new OutputFile(Urls.download(history.register(), "json"),
                        out -> write(publication, history, out)));
    }

    private static void write(Publication publication, History history, OutputStream out) throws IOException {
        var edition = history.newest().orElseThrow();
        try (var json = JSON.createGenerator(new Unclosed(out))) {
            json.writeStartObject();
            writeSource(publication, edition, json);
            json.writeArrayFieldStart("entries");
            for (int ordinal = 0; ordinal < edition.entries().size(); ordinal++) {
                json.writeRaw(ordinal == 0 ? "\n" : "");
                var key = edition.entries().get(ordinal).key();
                writeEntry(publication, edition, history.find(key).orElseThrow(), json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw("\n");
        }
    }

    private static void writeSource(Publication publication, Edition edition, JsonGenerator json)
            throws IOException {
        var register = edition.register();
        json.writeStringField("register", register.id());
        json.writeStringField("title", register.title());
        json.writeStringField("publisher", publication.config().publisher());
        json.writeStringField("licence", publication.config().licenceUrl());
        json.writeStringField("release", edition.release().id());
        json.writeStringField("url", publication.config().baseUrl() + Urls.register(register));
        if (!publication.config().notice().isEmpty()) {
            json.writeStringField("notice", publication.config().notice());
        }
    }

    private static void writeEntry(Publication publication, Edition edition, Timeline timeline, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("key", timeline.key());
        json.writeStringField("url", publication.config().baseUrl()
                + Urls.entry(edition.register(), timeline.key()));
        json.writeStringField("first_published", timeline.first().date().toString());
        json.writeStringField("last_published", timeline.last().date().toString());
        json.writeObjectFieldStart("values");
        for (var column : edition.columns()) {
            json.writeFieldName(column.name());
            writeCell(timeline.entry(), column, json);
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw("\n");
    }

    private static void writeCell(Entry entry, Column column, JsonGenerator json) throws IOException {
        if (entry.isRedacted(column)) {
            json.writeStartObject();
            json.writeBooleanField("redacted", true);
            json.writeEndObject();
            return;
        }
        if (entry.isBlank(column)) {
            json.writeNull();
            return;
        }
        if (!column.isList()) {
            write(column, entry.items(column).get(0), json);
            return;
        }
        json.writeStartArray();
        for (var item : entry.items(column)) {
            write(column, item, json);
        }
        json.writeEndArray();
    }

    private static void write(Column column, String item, JsonGenerator json) throws IOException {
        Optional<Value> value = isText(column) ? Optional.empty() : column.datatype().parse(item);
        if (value.isEmpty()) {
            json.writeString(item);
        } else if (value.get() instanceof Value.Number number) {
            json.writeNumber(number.number());
        } else if (value.get() instanceof Value.Truth truth) {
            json.writeBoolean(truth.value());
        } else if (value.get() instanceof Value.Marker marker) {
            json.writeStartObject();
            json.writeStringField("marker", marker.code());
            json.writeEndObject();
        } else {
            json.writeString(value.get().toString());
        }
    }

    private static boolean isText(Column column) {
        return switch (column.datatype().kind()) {
            case TEXT, MARKDOWN, LINK, ENTRY_KEY -> true;
            default -> false;
        };
    }
}
