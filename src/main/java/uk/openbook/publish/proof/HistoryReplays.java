package uk.openbook.publish.proof;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.openbook.history.History;
import uk.openbook.model.Change;
import uk.openbook.model.Edition;
import uk.openbook.output.Urls;

/**
 * Who replays the lines of a register's history up to a release has the entries of its edition. Their keys are not kept:
 * they are told by their number and the sum of their hashes, which no slip leaves as it was.
 */
final class HistoryReplays implements Proof {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String REMEDY = "Do not publish this site: its account of what happened is wrong";

    private final History history;

    HistoryReplays(History history) {
        this.history = history;
    }

    @Override
    public void check(StagedSite site, Faults faults) throws IOException {
        if (history.newest().isEmpty()) {
            return;
        }
        var path = Urls.history(history.register(), "jsonl");
        int file = site.find(path);
        if (file < 0) {
            faults.add(path, "the register has no history as JSON Lines", REMEDY);
            return;
        }
        try (var in = site.open(file); var json = JSON.createParser(in)) {
            new Replay().difference(json).ifPresent(what -> faults.add(path, what, REMEDY));
        } catch (JsonProcessingException e) {
            faults.add(path, "the file is not JSON Lines: " + e.getOriginalMessage(), REMEDY);
        }
    }

    /** The lines up to one of them. */
    private final class Replay {

        private int edition;
        private int count;
        private long sum;

        /** The first edition that the lines do not give. */
        Optional<String> difference(JsonParser json) throws IOException {
            while (json.nextToken() == JsonToken.START_OBJECT) {
                var line = Line.read(json);
                int of = indexOf(line.release);
                if (of < edition) {
                    return Optional.of("a line is of the release '%s', which has no edition or comes before"
                            .formatted(line.release));
                }
                var what = differenceUpTo(of);
                if (what.isPresent()) {
                    return what;
                }
                apply(line);
            }
            if (json.currentToken() != null) {
                return Optional.of("a line is no object");
            }
            return differenceUpTo(history.editions().size());
        }

        /** The number of the edition of a release, or -1. */
        private int indexOf(String release) {
            return IntStream.range(0, history.editions().size())
                    .filter(i -> history.editions().get(i).release().id().equals(release)).findFirst().orElse(-1);
        }

        /** Ends the editions before this one, of which there are no more lines. */
        private Optional<String> differenceUpTo(int end) {
            while (edition < end) {
                var what = difference(history.editions().get(edition++));
                if (what.isPresent()) {
                    return what;
                }
            }
            return Optional.empty();
        }

        private void apply(Line line) {
            if (line.event.equals(Change.Kind.ADDED.word()) || line.event.equals(Change.Kind.RETURNED.word())) {
                count++;
                sum += mixed(line.key);
            } else if (line.event.equals(Change.Kind.GONE.word())) {
                count--;
                sum -= mixed(line.key);
            } else if (!line.formerKey.isEmpty()) {
                sum += mixed(line.key) - mixed(line.formerKey);
            }
        }

        private Optional<String> difference(Edition ended) {
            if (count != ended.entries().size()) {
                return Optional.of("the lines up to %s give %d entries, and not %d".formatted(ended.release(), count,
                        ended.entries().size()));
            }
            return sum == sum(ended) ? Optional.empty()
                    : Optional.of("the lines up to %s give other entries than its edition".formatted(ended.release()));
        }

        private long sum(Edition edition) {
            return edition.entries().stream().mapToLong(entry -> mixed(entry.key())).sum();
        }
    }

    /** The hash of a key, mixed: the last letters of two keys, exchanged, would leave the sum of bare hashes as it was. */
    private static long mixed(String key) {
        long hash = Hash64.of(key);
        hash = (hash ^ hash >>> 32) * 0xd6e8feb86659fd93L;
        return hash ^ hash >>> 32;
    }

    /** What a line tells of an entry; a text that it does not give is empty. */
    private record Line(String release, String event, String key, String formerKey) {

        /** Reads the object that begins here to its end. */
        static Line read(JsonParser json) throws IOException {
            var release = "";
            var event = "";
            var key = "";
            var formerKey = "";
            for (String name; (name = json.nextFieldName()) != null;) {
                json.nextToken();
                switch (name) {
                    case "release" -> release = json.getText();
                    case "event" -> event = json.getText();
                    case "key" -> key = json.getText();
                    case "former_key" -> formerKey = json.getText();
                    default -> json.skipChildren();
                }
            }
            return new Line(release, event, key, formerKey);
        }
    }
}
