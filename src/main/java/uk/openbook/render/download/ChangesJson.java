package uk.openbook.render.download;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Function;
import uk.openbook.history.Comparison;
import uk.openbook.model.Change;
import uk.openbook.model.Column;
import uk.openbook.model.Notice;
import uk.openbook.model.Notices;
import uk.openbook.model.Release;
import uk.openbook.paths.Urls;
import uk.openbook.render.Unclosed;

/** Changes as JSON: for each register the counts, and an object for each change. */
public final class ChangesJson {

    private static final JsonFactory JSON = new JsonFactory();

    private ChangesJson() {
    }

    /**
     * @param release up to which things changed
     * @param notices that say which of the changes are corrections and withdrawals
     * @param baseUrl the address of the site, with a slash at its end
     * @param out flushed, and left open
     */
    public static void write(Release release, Iterable<Comparison> registers, Notices notices, String baseUrl,
            OutputStream out) throws IOException {
        try (var json = JSON.createGenerator(new Unclosed(out))) {
            json.writeStartObject();
            json.writeStringField("release", release.id());
            json.writeArrayFieldStart("registers");
            for (var comparison : registers) {
                write(baseUrl, comparison, notices, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw("\n");
        }
    }

    private static void write(String baseUrl, Comparison comparison, Notices notices, JsonGenerator json)
            throws IOException {
        var register = comparison.after().register();
        json.writeStartObject();
        json.writeStringField("register", register.id());
        json.writeNumberField("before", comparison.before().map(edition -> edition.entries().size()).orElse(0));
        for (var kind : Change.Kind.values()) {
            json.writeNumberField(kind.word(), comparison.count(kind));
        }
        json.writeNumberField("typographic", comparison.countTypographic());
        json.writeNumberField("corrected", comparison.countCorrected(notices));
        json.writeNumberField("withdrawn", comparison.countWithdrawn(notices));
        json.writeNumberField("now", comparison.after().entries().size());
        writeNames("columns-added", comparison.columnsAdded(), json);
        writeNames("columns-dropped", comparison.columnsDropped(), json);
        json.writeArrayFieldStart("changes");
        for (var change : comparison.changes()) {
            json.writeRaw("\n");
            write(baseUrl, comparison, change, notices, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The names of columns, as a field of an object. */
    static void writeNames(String field, Iterable<Column> columns, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (var column : columns) {
            json.writeString(column.name());
        }
        json.writeEndArray();
    }

    private static void write(String baseUrl, Comparison comparison, Change change, Notices notices, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("key", change.key());
        json.writeStringField("url", baseUrl + Urls.entry(comparison.after().register(), change.entry()));
        json.writeStringField("change", change.kind().word());
        writeFormerKey(change, json);
        var earlier = comparison.corrects(change);
        if (earlier.isPresent()) {
            json.writeStringField("corrects", earlier.get().key());
        }
        writeNotice(comparison.withdrawal(change, notices), json);
        writeFields(change, column -> comparison.correction(change, column, notices), json);
        json.writeEndObject();
    }

    /** The key that the entry had before, as a field of an object, where it was another. */
    static void writeFormerKey(Change change, JsonGenerator json) throws IOException {
        if (change.formerKey().isPresent()) {
            json.writeStringField("former_key", change.formerKey().get());
        }
    }

    /** A notice as the field {@code notice} of an object; nothing where there is none. */
    private static void writeNotice(Optional<Notice> notice, JsonGenerator json) throws IOException {
        if (notice.isPresent()) {
            json.writeObjectFieldStart("notice");
            json.writeStringField("kind", notice.get().kind().word());
            json.writeStringField("release", notice.get().release().id());
            json.writeStringField("reason", notice.get().reason());
            json.writeEndObject();
        }
    }

    /** The changed cells of an entry, as the field {@code fields} of an object. */
    static void writeFields(Change change, Function<Column, Optional<Notice>> notices, JsonGenerator json)
            throws IOException {
        json.writeArrayFieldStart("fields");
        for (var field : change.fields()) {
            json.writeStartObject();
            json.writeStringField("column", field.column().name());
            json.writeStringField("before", field.before());
            json.writeStringField("after", field.after());
            json.writeBooleanField("typographic", field.typographic());
            writeNotice(notices.apply(field.column()), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
