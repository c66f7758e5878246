package uk.openbook.output.downloads;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import uk.openbook.history.History;
import uk.openbook.output.Output;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Publication;
import uk.openbook.output.Urls;

/**
 * Each register whole, as JSON: what it is and where it came from, then an object for each entry in the form of
 * {@link EntryJson}, one to a line.
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
            EntryJson.writeSource(publication, edition, json);
            json.writeArrayFieldStart("entries");
            for (int ordinal = 0; ordinal < edition.entries().size(); ordinal++) {
                json.writeRaw(ordinal == 0 ? "\n" : "");
                json.writeStartObject();
                EntryJson.writeMembers(publication, edition.register(), edition.columns(),
                        history.find(edition.entries().get(ordinal).key()).orElseThrow(), json);
                json.writeEndObject();
                json.writeRaw("\n");
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw("\n");
        }
    }
}
