package uk.openbook.output.downloads;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import uk.openbook.output.Output;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Publication;
import uk.openbook.output.RowBytes;
import uk.openbook.output.Urls;
import uk.openbook.output.View;

/**
 * The rows of each view as JSON: what they have in common and where they come from, then an object for each entry in the
 * form of {@link EntryJson}, one to a line, in the order of the pages. In a view across registers each says which
 * register it is of, and whether that still lists it.
 */
public final class ViewJsonFiles implements Output {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public Stream<OutputFile> files(Publication publication) {
        var members = new RowBytes((row, out) -> writeMembers(publication, row, out));
        return Stream.concat(
                publication.registers().stream().flatMap(register -> publication.views().within(register)),
                publication.viewsAcross())
                .map(view -> new OutputFile(Urls.rowsJson(view), out -> write(publication, view, members, out)));
    }

    /** The members of an entry's object, and its end. */
    private static void writeMembers(Publication publication, View.Row row, OutputStream out) throws IOException {
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

    private static void write(Publication publication, View view, RowBytes members, OutputStream out)
            throws IOException {
        try (var json = JSON.createGenerator(new Unclosed(out)).disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)) {
            json.writeStartObject();
            EntryJson.writeSource(publication, view, json);
            json.writeArrayFieldStart("entries");
        }
        var separator = "\n{";
        for (var row : view.rows()) {
            out.write(ascii(separator));
            if (view.isAcrossRegisters()) {
                out.write(ascii("\"register\":\"%s\",\"listed\":%s,".formatted(row.register().id(),
                        row.timeline().listed())));
            }
            members.write(row, out);
            separator = "\n,{";
        }
        out.write(ascii("\n]}\n"));
    }

    /** An id of a register needs no escaping. */
    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
