package uk.openbook.render.download;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.OutputStream;
import uk.openbook.history.History;
import uk.openbook.model.Register;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.Download;
import uk.openbook.render.RegisterFormat;
import uk.openbook.render.Unclosed;

/**
 * Each register whole, as JSON: what it is and where it came from, then an object for each entry in the form of
 * {@link EntryJson}, one to a line.
 */
public final class JsonFiles implements RegisterFormat {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public Download download(Register register) {
        return new Download(Urls.download(register, "json"), "JSON", "application/json", "The same entries, with the "
                + "address of each entry's page and when it was first and last published.");
    }

    @Override
    public void write(Publication publication, History history, OutputStream out) throws IOException {
        var edition = history.newest().orElseThrow();
        try (var json = JSON.createGenerator(new Unclosed(out))) {
            json.writeStartObject();
            EntryJson.writeSource(publication, edition, json);
            json.writeArrayFieldStart("entries");
            var entries = history.listed();
            for (int ordinal = 0; ordinal < entries.size(); ordinal++) {
                json.writeRaw('\n');
                json.writeStartObject();
                EntryJson.writeMembers(publication, history.register(), edition.columns(), history.find(entries.get(ordinal).key()).orElseThrow(),
                        json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }
}
