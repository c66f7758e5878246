package uk.openbook.render.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import uk.openbook.model.Register;
import uk.openbook.publication.Publication;

/**
 * What a register is, in the words of schema.org, for the data block on its page by which search engines of data find
 * it.
 *
 * @see <a href="https://schema.org/Dataset">schema.org/Dataset</a>
 */
public final class DatasetMarkup {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DatasetMarkup() {
    }

    /**
     * JSON-LD that can stand in a {@code script} element as it is: it holds no {@code <}, {@code >} or {@code &}. Empty
     * for a register that no release has.
     */
    public static Optional<String> of(Publication publication, Register register) {
        return Catalogued.of(publication, register).map(dataset -> text(dataset(publication, dataset)));
    }

    private static String text(ObjectNode node) {
        try {
            // In JSON these letters stand in texts alone.
            return JSON.writeValueAsString(node).replace("<", "\\u003c").replace(">", "\\u003e")
                    .replace("&", "\\u0026").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts is always JSON", e);
        }
    }

    private static ObjectNode dataset(Publication publication, Catalogued dataset) {
        var config = publication.config();
        var node = JSON.createObjectNode();
        node.put("@context", "https://schema.org/");
        node.put("@type", "Dataset");
        node.put("name", dataset.title());
        node.put("description", dataset.description());
        node.put("url", dataset.url());
        if (!config.licenceUrl().isEmpty()) {
            node.put("license", config.licenceUrl());
        }
        node.put("isAccessibleForFree", true);
        organisation(node, "creator", config.publisher());
        organisation(node, "publisher", config.publisher());
        node.put("datePublished", dataset.first().date().toString());
        node.put("dateModified", dataset.newest().date().toString());
        node.put("version", dataset.newest().id());
        dataset.span().ifPresent(span -> node.put("temporalCoverage", span.from() + "/" + span.to()));
        node.putObject("includedInDataCatalog").put("@type", "DataCatalog").put("name", config.title())
                .put("url", config.baseUrl().toString());
        var files = node.putArray("distribution");
        dataset.files().forEach(file -> files.addObject().put("@type", "DataDownload").put("name", file.name())
                .put("encodingFormat", file.mediaType()).put("contentUrl", config.baseUrl() + file.path()));
        return node;
    }

    private static void organisation(ObjectNode node, String role, String name) {
        node.putObject(role).put("@type", "Organization").put("name", name);
    }
}
