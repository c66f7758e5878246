package uk.openbook.render.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.Download;
import uk.openbook.render.IndentedJson;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;

/**
 * The catalogue of the registers at {@code data.json}, with their files: DCAT 3 as JSON-LD, with its whole context in
 * the file, so that reading it takes no network.
 *
 * @see <a href="https://www.w3.org/TR/vocab-dcat-3/">Data Catalog Vocabulary</a>
 */
public final class DcatFiles implements Output {

    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return Stream.of(new OutputFile(Urls.CATALOGUE,
                out -> out.write(IndentedJson.bytes(catalogue(publication)))));
    }

    private static ObjectNode catalogue(Publication publication) {
        var config = publication.config();
        var node = IndentedJson.object();
        addContext(node.putObject("@context"));
        node.put("@id", config.baseUrl() + Urls.CATALOGUE);
        node.put("@type", "dcat:Catalog");
        node.put("title", config.title());
        if (!config.description().isEmpty()) {
            node.put("description", config.description());
        }
        addPublisher(publication, node);
        addLicence(publication, node);
        node.put("homepage", config.baseUrl().toString());
        publication.newestRelease().ifPresent(release -> node.put("modified", release.date().toString()));
        var datasets = node.putArray("dataset");
        publication.registers().forEach(register -> Catalogued.of(publication, register)
                .ifPresent(dataset -> addDataset(publication, dataset, datasets.addObject())));
        return node;
    }

    private static void addContext(ObjectNode context) {
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("foaf", "http://xmlns.com/foaf/0.1/");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        text(context, "title", "dct:title");
        text(context, "description", "dct:description");
        context.put("publisher", "dct:publisher");
        context.put("name", "foaf:name");
        context.put("version", "dcat:version");
        context.put("dataset", "dcat:dataset");
        context.put("distribution", "dcat:distribution");
        context.put("temporal", "dct:temporal");
        typed(context, "license", "dct:license", "@id");
        typed(context, "homepage", "foaf:homepage", "@id");
        typed(context, "landingPage", "dcat:landingPage", "@id");
        typed(context, "accessURL", "dcat:accessURL", "@id");
        typed(context, "downloadURL", "dcat:downloadURL", "@id");
        typed(context, "mediaType", "dcat:mediaType", "@id");
        typed(context, "issued", "dct:issued", "xsd:date");
        typed(context, "modified", "dct:modified", "xsd:date");
        typed(context, "startDate", "dcat:startDate", "xsd:date");
        typed(context, "endDate", "dcat:endDate", "xsd:date");
    }

    private static void text(ObjectNode context, String name, String term) {
        context.putObject(name).put("@id", term).put("@language", "en");
    }

    private static void typed(ObjectNode context, String name, String term, String type) {
        context.putObject(name).put("@id", term).put("@type", type);
    }

    private static void addPublisher(Publication publication, ObjectNode node) {
        node.putObject("publisher").put("@type", "foaf:Agent").put("name", publication.config().publisher());
    }

    /** The property takes an address; a licence that has none is left out. */
    private static void addLicence(Publication publication, ObjectNode node) {
        if (!publication.config().licenceUrl().isEmpty()) {
            node.put("license", publication.config().licenceUrl());
        }
    }

    private static void addDataset(Publication publication, Catalogued dataset, ObjectNode node) {
        node.put("@id", dataset.url());
        node.put("@type", "dcat:Dataset");
        node.put("title", dataset.title());
        node.put("description", dataset.description());
        addPublisher(publication, node);
        addLicence(publication, node);
        node.put("landingPage", dataset.url());
        node.put("issued", dataset.first().date().toString());
        node.put("modified", dataset.newest().date().toString());
        node.put("version", dataset.newest().id());
        dataset.span().ifPresent(span -> node.putObject("temporal").put("@type", "dct:PeriodOfTime")
                .put("startDate", span.from().toString()).put("endDate", span.to().toString()));
        var files = node.putArray("distribution");
        dataset.files().forEach(file -> addFile(publication, dataset, file, files.addObject()));
    }

    private static void addFile(Publication publication, Catalogued dataset, Download file, ObjectNode node) {
        var url = publication.config().baseUrl() + file.path();
        node.put("@id", url);
        node.put("@type", "dcat:Distribution");
        node.put("title", file.name() + " (" + file.format() + ")");
        node.put("description", file.description());
        addLicence(publication, node);
        node.put("accessURL", dataset.url());
        node.put("downloadURL", url);
        node.put("mediaType", MEDIA_TYPES + file.mediaType());
    }
}
