package uk.openbook.output.downloads;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import uk.openbook.output.Output;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Publication;
import uk.openbook.output.Urls;
import uk.openbook.output.View;

/**
 * The rows of each view as JSON: what they have in common and where they come from, then an object for each entry in the
 * form of {@link EntryJson}, one to a line, in the order of the pages. In a view across registers each says which
 * register it is of, and whether that still lists it.
 */
public final class ViewJsonFiles implements Output {

    private static final JsonFactory JSON = new JsonFactory();
    private static final byte[] NEXT = EntryObjects.ascii("\n,{");

    private final EntryObjects objects;

    public ViewJsonFiles(EntryObjects objects) {
        this.objects = objects;
    }

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return Stream.concat(
                publication.registers().stream().flatMap(register -> publication.views().within(register)),
                publication.viewsAcross())
                .map(view -> new OutputFile(Urls.rowsJson(view), out -> write(publication, view, out)));
    }

    private void write(Publication publication, View view, OutputStream out) throws IOException {
        try (var json = JSON.createGenerator(new Unclosed(out)).disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)) {
            json.writeStartObject();
            EntryJson.writeSource(publication, view, json);
            json.writeArrayFieldStart("entries");
        }
        var rows = objects.of(publication);
        var separator = EntryObjects.ascii("\n{");
        for (var row : view.rows()) {
            out.write(separator);
            if (view.isAcrossRegisters()) {
                // An id of a register needs no escaping.
                out.write(EntryObjects.ascii("\"register\":\"" + row.register().id() + "\",\"listed\":"
                        + row.timeline().listed() + ","));
            }
            rows.write(row, out);
            separator = NEXT;
        }
        out.write(EntryObjects.ascii("\n]}\n"));
    }
}
