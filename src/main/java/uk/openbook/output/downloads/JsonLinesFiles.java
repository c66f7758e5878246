package uk.openbook.output.downloads;

import java.io.IOException;
import java.io.OutputStream;
import uk.openbook.history.History;
import uk.openbook.model.Register;
import uk.openbook.output.Download;
import uk.openbook.output.Publication;
import uk.openbook.output.RegisterFormat;
import uk.openbook.output.Urls;

/**
 * Each register whole, as JSON Lines: an object for each entry in the form of {@link EntryJson}, with its register as
 * the first member, so that the files of several registers can be put one after another.
 *
 * @see <a href="https://jsonlines.org/">JSON Lines</a>
 */
public final class JsonLinesFiles implements RegisterFormat {

    private final EntryObjects objects;

    public JsonLinesFiles(EntryObjects objects) {
        this.objects = objects;
    }

    @Override
    public Download download(Register register) {
        return new Download(Urls.download(register, "jsonl"), "JSON Lines", "application/jsonl",
                "The entries of the JSON file, one to a line. For programs that read line by line.");
    }

    @Override
    public void write(Publication publication, History history, OutputStream out) throws IOException {
        var edition = history.newest().orElseThrow();
        // An id of a register needs no escaping.
        var start = EntryObjects.ascii("{\"register\":\"" + edition.register().id() + "\",");
        var rows = objects.of(publication);
        for (int ordinal = 0; ordinal < edition.entries().size(); ordinal++) {
            out.write(start);
            rows.write(EntryObjects.row(history, ordinal), out);
            out.write('\n');
        }
    }
}
