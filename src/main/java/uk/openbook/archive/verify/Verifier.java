package uk.openbook.archive.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.openbook.input.settings.SettingsException;
import uk.openbook.paths.Urls;

/** Verifies a copy of a published site by what is in it, and by a hash that the reader may hold. */
public final class Verifier {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private Verifier() {
    }

    /**
     * Verifies a copy.
     *
     * @param since the hash of a manifest that the reader noted earlier
     * @throws SettingsException where the folder is no copy of a site, or the hash is none
     */
    public static Verification verify(Path folder, Optional<String> since) throws IOException {
        var held = since.map(Verifier::hash);
        if (!Files.isRegularFile(folder.resolve(Urls.CHECKSUMS)) && !Files.isRegularFile(folder.resolve(Urls.RELEASES))) {
            throw new SettingsException("%s: this is no copy of a site that Openbook published. Name the folder that "
                    .formatted(folder) + "has the file " + Urls.CHECKSUMS);
        }
        var copy = SiteCopy.of(folder);
        var mismatches = new ArrayList<Mismatch>();
        int listed = ChecksumsFit.check(copy, mismatches);
        var chain = ChainHolds.check(copy, mismatches);
        var found = held.flatMap(hash -> chain.stream().filter(sealed -> sealed.sha256().equals(hash)).findFirst());
        var proved = new Verification(listed, chain, found, List.of());
        if (held.isPresent() && found.isEmpty()) {
            mismatches.add(new Mismatch("releases", "no manifest has the SHA-256 %s: the release that had it was "
                    .formatted(held.get()) + "changed, replaced or taken away, or one before it was"
                    + proved.reissues().stream().map(reissue -> ". " + reissue).collect(Collectors.joining())));
        }
        return new Verification(listed, chain, found, mismatches);
    }

    private static String hash(String text) {
        var hash = text.strip().toLowerCase(Locale.ROOT);
        if (!HASH.matcher(hash).matches()) {
            throw new SettingsException("--since: this is not the SHA-256 of a manifest. Give its 64 digits, as they "
                    + "stand on the home page and in citations");
        }
        return hash;
    }
}
