package uk.openbook.output.downloads;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import uk.openbook.history.History;
import uk.openbook.output.Publication;
import uk.openbook.output.RowBytes;
import uk.openbook.output.View;

/** The objects that stand for entries in files of JSON, made once for all of these: each in several formats and views. */
public final class EntryObjects {

    private static final JsonFactory JSON = new JsonFactory();

    private Publication publication;
    private RowBytes objects;

    /** Those of a publication, without the bracket that begins them, so that further members may stand first. */
    synchronized RowBytes of(Publication wanted) {
        if (publication != wanted) {
            objects = new RowBytes((row, out) -> write(wanted, row, out));
            publication = wanted;
        }
        return objects;
    }

    /** An entry of the newest edition, by its ordinal there. */
    static View.Row row(History history, int ordinal) {
        return new View.Row(history.register(), history.find(history.listed().get(ordinal).key()).orElseThrow());
    }

    /** The bytes of a text that has no other letters. */
    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void write(Publication publication, View.Row row, OutputStream out) throws IOException {
        var timeline = row.timeline();
        var object = new ByteArrayOutputStream(1024);
        try (var json = JSON.createGenerator(object)) {
            json.writeStartObject();
            EntryJson.writeMembers(publication, row.register(), timeline.listed()
                    ? ViewCsvFiles.columns(publication, row.register()) : timeline.entry().columns(), timeline, json);
            json.writeEndObject();
        }
        out.write(object.toByteArray(), 1, object.size() - 1);
    }
}
