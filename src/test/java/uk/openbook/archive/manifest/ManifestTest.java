package uk.openbook.archive.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.openbook.hash.Sha256Stream;

class ManifestTest {

    private static final String FIRST = """
            {
              "version": 1,
              "release": "2018-09-25",
              "previous": null,
              "files": [
                {"path": "releases/2018-09-25/note.md", "bytes": 3, "sha256": \
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
                {"path": "releases/2018-09-25/shares.csv", "bytes": 0, "sha256": \
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}
              ]
            }
            """;

    private static final Manifest MANIFEST = new Manifest("2018-09-25", Optional.empty(), List.of(), List.of(
            new SealedFile("releases/2018-09-25/note.md", 3, Sha256Stream.of("abc".getBytes(StandardCharsets.UTF_8))),
            new SealedFile("releases/2018-09-25/shares.csv", 0, Sha256Stream.of(new byte[0]))));

    @Test
    void manifest_hasOneForm() {
        assertEquals(FIRST, new String(MANIFEST.bytes(), StandardCharsets.UTF_8));
        assertEquals(Sha256Stream.of(FIRST.getBytes(StandardCharsets.UTF_8)), MANIFEST.sha256());
    }

    @Test
    void manifestOfNothing_hasOneForm() {
        var none = new Manifest("2018-11-29-2", Optional.of("0".repeat(64)), List.of(), List.of());
        assertEquals("{\n  \"version\": 1,\n  \"release\": \"2018-11-29-2\",\n  \"previous\": \"" + "0".repeat(64)
                + "\",\n  \"files\": [\n  ]\n}\n", new String(none.bytes(), StandardCharsets.UTF_8));
        assertEquals(Optional.of(none), Manifest.read(none.bytes()));
    }

    @Test
    void whatIsWritten_isReadAgain() {
        assertEquals(Optional.of(MANIFEST), read(FIRST));
    }

    @Test
    void everyOtherForm_isNone() {
        assertEquals(Optional.empty(), read(""));
        assertEquals(Optional.empty(), read(FIRST.strip()));
        assertEquals(Optional.empty(), read(FIRST + "\n"));
        assertEquals(Optional.empty(), read(FIRST.replace("\n", "\r\n")));
        assertEquals(Optional.empty(), read("\uFEFF" + FIRST));
        assertEquals(Optional.empty(), read(FIRST.replace("\"version\": 1", "\"version\": 2")));
        assertEquals(Optional.empty(), read(FIRST.replace("ba78", "BA78")));
        assertEquals(Optional.empty(), read(FIRST.replace("\"},\n", "\"}\n")));
        assertEquals(Optional.empty(), read(FIRST.replace("\"bytes\": 3", "\"bytes\": 03")));
        assertEquals(Optional.empty(), read(FIRST.replace("note.md", "note\\u002emd")));
    }

    private static Optional<Manifest> read(String text) {
        return Manifest.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void issuedAnew_isOfVersion2() {
        var anew = new Manifest("2018-09-25", Optional.empty(), List.of("2018-11-29", "2018-11-29-2"), MANIFEST.files());
        var text = new String(anew.bytes(), StandardCharsets.US_ASCII);
        assertEquals(new String(MANIFEST.bytes(), StandardCharsets.US_ASCII)
                .replace("\"version\": 1", "\"version\": 2")
                .replace("  \"files\"", "  \"reissued\": [\"2018-11-29\", \"2018-11-29-2\"],\n  \"files\""), text);
        assertEquals(Optional.of(anew), Manifest.read(anew.bytes()));
        var mixed = text.replace("\"version\": 2", "\"version\": 1");
        assertEquals(Optional.empty(), Manifest.read(mixed.getBytes(StandardCharsets.US_ASCII)));
    }
}
