package uk.openbook.archive.manifest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.openbook.hash.Sha256Stream;

/**
 * What one release sealed, and the hash of what the release before it sealed. It has one form to the byte, which
 * {@code src/docs/proofs.md} describes: a file to a line, names that need no escaping, lines that end in LF.
 *
 * @param release its id
 * @param previous the SHA-256 of the manifest of the release before; empty in the first
 * @param reissued the later releases whose redactions touched what this one or one before it sealed, so that it was
 *         issued anew; with any, the form has version 2
 * @param files by path
 */
public record Manifest(String release, Optional<String> previous, List<String> reissued, List<SealedFile> files) {

    private static final String END = "  ]\n}\n";
    private static final String ID = "[0-9]{4}-[0-9]{2}-[0-9]{2}(?:-2)?";
    private static final Pattern RELEASE = Pattern.compile("  \"release\": \"(" + ID + ")\",");
    private static final Pattern REISSUED = Pattern.compile("  \"reissued\": \\[(\"" + ID + "\"(?:, \"" + ID
            + "\")*)\\],");
    private static final Pattern PREVIOUS = Pattern.compile("  \"previous\": (?:null|\"([0-9a-f]{64})\"),");
    private static final Pattern FILE = Pattern.compile("    \\{\"path\": \"([a-z0-9_./-]+)\", "
            + "\"bytes\": (0|[1-9][0-9]{0,17}), \"sha256\": \"([0-9a-f]{64})\"\\},?");
    private static final int HEAD = 5;
    private static final int FOOT = 2;

    public Manifest {
        Objects.requireNonNull(release);
        Objects.requireNonNull(previous);
        reissued = List.copyOf(reissued);
        files = List.copyOf(files);
    }

    /** The manifest with these bytes; empty where they are those of none. */
    public static Optional<Manifest> read(byte[] bytes) {
        var lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        if (lines.length <= HEAD + FOOT) {
            return Optional.empty();
        }
        var release = RELEASE.matcher(lines[2]);
        var previous = PREVIOUS.matcher(lines[3]);
        if (!release.matches() || !previous.matches()) {
            return Optional.empty();
        }
        var reissued = REISSUED.matcher(lines[4]);
        boolean anew = reissued.matches();
        var files = new ArrayList<SealedFile>();
        for (int i = anew ? HEAD + 1 : HEAD; i < lines.length - FOOT - 1; i++) {
            var file = FILE.matcher(lines[i]);
            if (!file.matches()) {
                return Optional.empty();
            }
            files.add(new SealedFile(file.group(1), Long.parseLong(file.group(2)), file.group(3)));
        }
        var manifest = new Manifest(release.group(1), Optional.ofNullable(previous.group(1)),
                anew ? List.of(reissued.group(1).replace("\"", "").split(", ")) : List.of(), files);
        // Whatever else may be wrong with the form shows in the bytes.
        return Arrays.equals(bytes, manifest.bytes()) ? Optional.of(manifest) : Optional.empty();
    }

    /** The bytes of the file. */
    public byte[] bytes() {
        var text = new StringBuilder("{\n  \"version\": ").append(reissued.isEmpty() ? 1 : 2)
                .append(",\n  \"release\": \"").append(release).append("\",\n  \"previous\": ")
                .append(previous.map(hash -> '"' + hash + '"').orElse("null")).append(",\n");
        if (!reissued.isEmpty()) {
            text.append("  \"reissued\": [\"").append(String.join("\", \"", reissued)).append("\"],\n");
        }
        text.append("  \"files\": [\n");
        for (int i = 0; i < files.size(); i++) {
            var file = files.get(i);
            text.append("    {\"path\": \"").append(file.path()).append("\", \"bytes\": ").append(file.bytes())
                    .append(", \"sha256\": \"").append(file.sha256()).append("\"}")
                    .append(i + 1 < files.size() ? ",\n" : "\n");
        }
        return text.append(END).toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** The hash by which the next release, a citation and whoever noted it know this manifest. */
    public String sha256() {
        return Sha256Stream.of(bytes());
    }
}
