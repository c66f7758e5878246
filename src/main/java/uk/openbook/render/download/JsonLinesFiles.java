package uk.openbook.render.download;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.io.SerializedString;
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
 * Each register whole, as JSON Lines: an object for each entry in the form of {@link EntryJson}, with its register as
 * the first member, so that the files of several registers can be put one after another.
 *
 * @see <a href="https://jsonlines.org/">JSON Lines</a>
 */
public final class JsonLinesFiles implements RegisterFormat {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public Download download(Register register) {
        return new Download(Urls.download(register, "jsonl"), "JSON Lines", "application/jsonl",
                "The entries of the JSON file, one to a line. For programs that read line by line.");
    }

    @Override
    public void write(Publication publication, History history, OutputStream out) throws IOException {
        var edition = history.newest().orElseThrow();
        try (var json = JSON.createGenerator(new Unclosed(out)).setRootValueSeparator(new SerializedString("\n"))) {
            var entries = history.listed();
            for (int ordinal = 0; ordinal < entries.size(); ordinal++) {
                json.writeStartObject();
                json.writeStringField("register", history.register().id());
                EntryJson.writeMembers(publication, history.register(), edition.columns(), history.find(entries.get(ordinal).key()).orElseThrow(),
                        json);
                json.writeEndObject();
            }
            if (entries.size() > 0) {
                json.writeRaw('\n');
            }
        }
    }
}
