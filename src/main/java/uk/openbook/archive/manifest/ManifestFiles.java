package uk.openbook.archive.manifest;

import java.util.stream.Stream;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;

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
