package uk.openbook.render.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.openbook.publication.FacetValue;
import uk.openbook.publication.Publication;

/** The words of the values of all facets, with how many entries have each, and the names that organisations go by. */
final class Labels {

    private static final JsonFactory JSON = new JsonFactory();

    private final Documents documents;
    private final FacetColumns facets;
    /** By the ids of organisations. */
    private final Map<String, List<String>> alsoKnownAs = new HashMap<>();

    Labels(Publication publication, Documents documents, FacetColumns facets) {
        this.documents = documents;
        this.facets = facets;
        publication.views().organisations()
                .forEach(organisation -> alsoKnownAs.put(organisation.id(), organisation.alsoKnownAs()));
    }

    /** The file of them. */
    void write(Packed out) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (var facet : facets.all()) {
                json.writeStartArray();
                for (int number = 0; number < facet.values().size(); number++) {
                    var value = facet.values().get(number);
                    json.writeString(isSaidByLabel(value) ? "" : value.slug());
                    writeLabel(json, facet, value);
                    json.writeNumber(facet.id().equals(FacetColumns.LISTED) ? everListed(value) : facet.listed(number));
                }
                json.writeEndArray();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.octet('L').text(text.toString());
    }

    /** Whether readers can tell the slug by the label; of other letters than these, languages differ on the lower case. */
    private static boolean isSaidByLabel(FacetValue value) {
        return value.label().chars().allMatch(letter -> letter < 128)
                && value.label().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").equals(value.slug());
    }

    private void writeLabel(JsonGenerator json, FacetColumn facet, FacetValue value) throws IOException {
        var others = facet.id().equals(FacetColumns.ORGANISATION)
                ? alsoKnownAs.getOrDefault(value.slug(), List.of()) : List.<String>of();
        if (others.isEmpty()) {
            json.writeString(value.label());
            return;
        }
        json.writeStartArray();
        json.writeString(value.label());
        for (var other : others) {
            json.writeString(other);
        }
        json.writeEndArray();
    }

    /** How many entries are listed, or not any more. */
    private int everListed(FacetValue value) {
        return value.slug().equals("listed") ? documents.listed() : documents.size() - documents.listed();
    }
}
