package uk.openbook.render.download;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.function.Consumer;
import uk.openbook.model.Release;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Citation;
import uk.openbook.publication.Publication;
import uk.openbook.render.IndentedJson;
import uk.openbook.render.OutputFile;

/**
 * Writes the metadata beside a CSV, at {@code <file>.csv-metadata.json}, where the W3C's standard looks for it: what the
 * file is, who published it, when, under which licence, how it is cited, and what its columns are. Strict: no other
 * prefixes than those that every reader knows, of which {@code dc} is Dublin Core.
 *
 * @see <a href="https://www.w3.org/TR/tabular-metadata/">Metadata Vocabulary for Tabular Data</a>
 */
public final class CsvwDocument {

    /**
     * A CSV file.
     *
     * @param path from the root of the site, ending in {@code .csv}
     * @param description may be empty
     * @param release whose state it shows
     * @param page the path of the page that shows or offers it
     */
    public record Csv(String path, String title, String description, Release release, String page) {

        public Csv {
            Objects.requireNonNull(title);
            Objects.requireNonNull(description);
            Objects.requireNonNull(release);
            Objects.requireNonNull(page);
            if (!path.endsWith(".csv")) {
                throw new IllegalArgumentException(path + " is no CSV");
            }
        }

        /** The file's name, by which its metadata, in the same folder, calls it. */
        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    private CsvwDocument() {
    }

    /** Metadata with a schema of its own. */
    static OutputFile own(Publication publication, Csv csv, Consumer<ObjectNode> schema) {
        return file(publication, csv, table -> schema.accept(table.put("url", csv.name()).putObject("tableSchema")));
    }

    /** @param rest adds what follows the description */
    static OutputFile file(Publication publication, Csv csv, Consumer<ObjectNode> rest) {
        return json(Urls.csvMetadata(csv.path()), node -> {
            describe(publication, csv, node);
            rest.accept(node);
        });
    }

    /** A document in the vocabulary, with its context. */
    static OutputFile json(String path, Consumer<ObjectNode> content) {
        return new OutputFile(path, out -> {
            var node = IndentedJson.object();
            node.putArray("@context").add("http://www.w3.org/ns/csvw").addObject().put("@language", "en");
            content.accept(node);
            out.write(IndentedJson.bytes(node));
        });
    }

    private static void describe(Publication publication, Csv csv, ObjectNode node) {
        var config = publication.config();
        node.put("dc:title", csv.title());
        if (!csv.description().isEmpty()) {
            node.put("dc:description", csv.description());
        }
        node.put("dc:publisher", config.publisher());
        if (!config.licenceUrl().isEmpty()) {
            node.putObject("dc:license").put("@id", config.licenceUrl());
        } else if (!config.licence().isEmpty()) {
            node.put("dc:license", config.licence());
        }
        node.put("dc:issued", csv.release().date().toString());
        node.putObject("dc:source").put("@id", config.baseUrl() + csv.page());
        node.put("dc:bibliographicCitation",
                Citation.of(publication, "file", csv.title(), csv.release(), csv.path()).text());
    }
}
