package uk.openbook.archive.seal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import uk.openbook.archive.manifest.Manifest;
import uk.openbook.model.Release;
import uk.openbook.publication.Publication;

/**
 * What a release published, as staff recorded it in {@code data/published/} and keep it with the site's sources.
 *
 * @param release its id
 * @param published when it became public
 * @param title on pages; empty in a record of version 0.1.0
 * @param manifest the SHA-256 of its manifest; empty in a record of version 0.1.0
 * @param reissued the releases whose redactions its manifest was issued anew for when it was recorded
 * @param files the SHA-256 of each file that its manifest seals, by path
 * @param keys of its entries, by register
 * @param urls the path of every file of the site when it was the newest release; none where it was sealed later
 */
record Seal(String release, Instant published, Optional<String> title, Optional<String> manifest, List<String> reissued,
        Map<String, String> files, Map<String, List<String>> keys, List<String> urls) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_./-]++");

    Seal {
        Objects.requireNonNull(release);
        Objects.requireNonNull(published);
        Objects.requireNonNull(title);
        Objects.requireNonNull(manifest);
        reissued = List.copyOf(reissued);
        files = new TreeMap<>(files);
        keys = new TreeMap<>(keys);
        urls = List.copyOf(new TreeSet<>(urls));
    }

    /** The record of a release of a publication. */
    static Seal of(Publication publication, Release release, Manifest manifest, List<String> urls) {
        var files = new TreeMap<String, String>();
        manifest.files().forEach(file -> files.put(file.path(), file.sha256()));
        var keys = new TreeMap<String, List<String>>();
        publication.histories().forEach((register, history) -> history.editions().stream()
                .filter(edition -> edition.release().equals(release))
                .forEach(edition -> keys.put(register.id(),
                        edition.entries().stream().map(entry -> entry.sealedKey()).sorted().toList())));
        return new Seal(release.id(), release.published(), Optional.of(release.title()),
                Optional.of(manifest.sha256()), manifest.reissued(), files, keys, urls);
    }

    /**
     * The same record with what a later one of the same release knows beside: what it has was published, and stays.
     *
     * @param now of the same release
     */
    Seal with(Seal now) {
        var all = new TreeSet<>(urls);
        all.addAll(now.urls);
        return new Seal(release, published, title.or(now::title), manifest.or(now::manifest), reissued, files, keys,
                List.copyOf(all));
    }

    /** The record in these bytes; empty where they hold none. */
    static Optional<Seal> read(byte[] bytes) throws IOException {
        try (var json = JSON.createParser(bytes)) {
            return read(json);
        } catch (JsonProcessingException | CharConversionException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Seal> read(JsonParser json) throws IOException {
        String release = null;
        Instant published = null;
        var title = Optional.<String>empty();
        var manifest = Optional.<String>empty();
        var reissued = new ArrayList<String>();
        var files = new TreeMap<String, String>();
        var keys = new TreeMap<String, List<String>>();
        var urls = new ArrayList<String>();
        boolean sound = json.nextToken() == JsonToken.START_OBJECT;
        while (sound && json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            var value = json.nextToken();
            switch (name) {
                case "release" -> release = json.getText();
                case "published" -> published = Instant.parse(json.getText());
                case "title" -> title = Optional.of(json.getText());
                case "manifest" -> {
                    manifest = Optional.of(json.getText());
                    sound = HASH.matcher(json.getText()).matches();
                }
                case "files" -> {
                    sound = value == JsonToken.START_OBJECT;
                    while (sound && json.nextToken() == JsonToken.FIELD_NAME) {
                        files.put(json.currentName(), json.nextTextValue());
                    }
                }
                case "keys" -> {
                    sound = value == JsonToken.START_OBJECT;
                    while (sound && json.nextToken() == JsonToken.FIELD_NAME) {
                        var register = json.currentName();
                        sound = json.nextToken() == JsonToken.START_ARRAY;
                        keys.put(register, sound ? texts(json) : List.of());
                    }
                }
                case "reissued" -> {
                    sound = value == JsonToken.START_ARRAY;
                    reissued.addAll(sound ? texts(json) : List.of());
                }
                case "urls" -> {
                    sound = value == JsonToken.START_ARRAY;
                    urls.addAll(sound ? texts(json) : List.of());
                }
                default -> sound = false;
            }
        }
        sound &= json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null && release != null
                && published != null && !files.containsValue(null)
                && files.keySet().stream().allMatch(path -> PATH.matcher(path).matches())
                && urls.stream().allMatch(path -> PATH.matcher(path).matches());
        return sound ? Optional.of(new Seal(release, published, title, manifest, reissued, files, keys, urls))
                : Optional.empty();
    }

    private static List<String> texts(JsonParser json) throws IOException {
        var texts = new ArrayList<String>();
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            texts.add(json.getText());
        }
        if (json.currentToken() != JsonToken.END_ARRAY) {
            throw new JsonParseException(json, "a list of texts was expected");
        }
        return texts;
    }

    /** The bytes of the file: a text to a line, so that what a release adds shows in a version control's differences. */
    byte[] bytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeRaw('\n');
            json.writeStringField("release", release);
            json.writeStringField("published", published.toString());
            if (title.isPresent()) {
                json.writeStringField("title", title.get());
            }
            if (manifest.isPresent()) {
                json.writeRaw('\n');
                json.writeStringField("manifest", manifest.get());
            }
            if (!reissued.isEmpty()) {
                write("reissued", reissued, json);
            }
            json.writeObjectFieldStart("files");
            for (var file : files.entrySet()) {
                json.writeRaw('\n');
                json.writeStringField(file.getKey(), file.getValue());
            }
            json.writeEndObject();
            json.writeObjectFieldStart("keys");
            for (var register : keys.entrySet()) {
                json.writeRaw('\n');
                write(register.getKey(), register.getValue(), json);
            }
            json.writeEndObject();
            write("urls", urls, json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return bytes.toByteArray();
    }

    private static void write(String name, List<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (var text : texts) {
            json.writeRaw('\n');
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
