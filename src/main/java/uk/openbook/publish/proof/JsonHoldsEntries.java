package uk.openbook.publish.proof;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import uk.openbook.history.History;
import uk.openbook.model.EntryStore;
import uk.openbook.output.Urls;

/**
 * The JSON file of a register holds the entries of the newest edition, in their order, by the member {@code key} of
 * each. The file is an array of entries, or an object with such an array as its member {@code entries}.
 */
final class JsonHoldsEntries implements Proof {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String REMEDY = "Write the newest edition's entries, each with its key";

    private final History history;

    JsonHoldsEntries(History history) {
        this.history = history;
    }

    @Override
    public void check(StagedSite site, Faults faults) throws IOException {
        if (history.newest().isEmpty()) {
            return;
        }
        var path = Urls.download(history.register(), "json");
        int file = site.find(path);
        if (file < 0) {
            faults.add(path, "the register has no JSON file", REMEDY);
            return;
        }
        try (var in = site.open(file); var json = JSON.createParser(in)) {
            difference(json, history.listed()).ifPresent(what -> faults.add(path, what, REMEDY));
        } catch (JsonProcessingException e) {
            faults.add(path, "the file is not JSON: " + e.getOriginalMessage(), REMEDY);
        }
    }

    /** The first difference between the file and the entries. */
    private static Optional<String> difference(JsonParser json, EntryStore entries) throws IOException {
        if (!enterArray(json)) {
            return Optional.of("the file has no array of entries");
        }
        int count = 0;
        for (; json.nextToken() == JsonToken.START_OBJECT; count++) {
            var key = key(json);
            if (count < entries.size() && !entries.get(count).key().equals(key)) {
                return Optional.of("entry %d has the key '%s', and not '%s'".formatted(count + 1, key,
                        entries.get(count).key()));
            }
        }
        if (json.currentToken() != JsonToken.END_ARRAY) {
            return Optional.of("after %d entries comes something else".formatted(count));
        }
        return count == entries.size() ? Optional.empty()
                : Optional.of("the file has %d entries, and not %d".formatted(count, entries.size()));
    }

    private static boolean enterArray(JsonParser json) throws IOException {
        var first = json.nextToken();
        if (first != JsonToken.START_OBJECT) {
            return first == JsonToken.START_ARRAY;
        }
        for (String name; (name = json.nextFieldName()) != null;) {
            if (json.nextToken() == JsonToken.START_ARRAY && name.equals("entries")) {
                return true;
            }
            json.skipChildren();
        }
        return false;
    }

    /** The member {@code key} of the object that begins here, which is read to its end; null where it has none. */
    static String key(JsonParser json) throws IOException {
        String key = null;
        for (String name; (name = json.nextFieldName()) != null;) {
            json.nextToken();
            if (name.equals("key")) {
                key = json.getValueAsString();
            }
            json.skipChildren();
        }
        return key;
    }
}
