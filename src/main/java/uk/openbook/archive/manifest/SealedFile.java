package uk.openbook.archive.manifest;

import java.io.IOException;
import uk.openbook.hash.Sha256Stream;
import uk.openbook.render.OutputFile;

/**
 * A file that a manifest seals.
 *
 * @param path from the root of the site
 * @param bytes its size
 * @param sha256 its hash, in lower-case hex digits
 */
public record SealedFile(String path, long bytes, String sha256) {

    /** What a file of the site will be, without holding it. */
    static SealedFile of(OutputFile file) throws IOException {
        var stream = new Sha256Stream();
        file.body().writeTo(stream);
        return new SealedFile(file.path(), stream.count(), stream.hex());
    }
}
