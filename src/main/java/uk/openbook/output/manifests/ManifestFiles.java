package uk.openbook.output.manifests;

import java.util.stream.Stream;
import uk.openbook.output.Output;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Publication;
import uk.openbook.output.Urls;

/** The manifest of each release. */
public final class ManifestFiles implements Output {

    private final Manifests manifests;

    public ManifestFiles(Manifests manifests) {
        this.manifests = manifests;
    }

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return publication.releases().stream().map(release -> new OutputFile(Urls.manifest(release),
                out -> out.write(manifests.of(publication, release).bytes())));
    }
}
