package uk.openbook.publish.proof;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import uk.openbook.history.History;
import uk.openbook.output.Urls;

/** The JSON Lines of a register hold the entries of the newest edition, one to a line, in their order, by key. */
final class JsonLinesHoldEntries implements Proof {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String REMEDY = "Write a line for each entry of the newest edition, with its key";

    private final History history;

    JsonLinesHoldEntries(History history) {
        this.history = history;
    }

    @Override
    public void check(StagedSite site, Faults faults) throws IOException {
        if (history.newest().isEmpty()) {
            return;
        }
        var path = Urls.download(history.register(), "jsonl");
        int file = site.find(path);
        if (file < 0) {
            faults.add(path, "the register has no file of JSON Lines", REMEDY);
            return;
        }
        try (var lines = new BufferedReader(new InputStreamReader(site.open(file), StandardCharsets.UTF_8))) {
            difference(lines).ifPresent(what -> faults.add(path, what, REMEDY));
        } catch (JsonProcessingException e) {
            faults.add(path, "a line is not JSON: " + e.getOriginalMessage(), REMEDY);
        }
    }

    /** The first difference between the lines and the entries. */
    private Optional<String> difference(BufferedReader lines) throws IOException {
        var entries = history.listed();
        int count = 0;
        for (String line; (line = lines.readLine()) != null; count++) {
            try (var json = JSON.createParser(line)) {
                json.nextToken();
                var key = JsonHoldsEntries.key(json);
                if (count < entries.size() && !entries.get(count).key().equals(key)) {
                    return Optional.of("line %d has the key '%s', and not '%s'".formatted(count + 1, key,
                            entries.get(count).key()));
                }
            }
        }
        return count == entries.size() ? Optional.empty()
                : Optional.of("the file has %d lines for %d entries".formatted(count, entries.size()));
    }
}
