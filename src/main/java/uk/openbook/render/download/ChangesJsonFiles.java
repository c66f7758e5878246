package uk.openbook.render.download;

import java.util.stream.Stream;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;

/** What each release changed, as JSON. */
public final class ChangesJsonFiles implements Output {

    @Override
    public Stream<OutputFile> files(Publication publication) {
        var baseUrl = publication.config().baseUrl().toString();
        return publication.releases().stream().map(release -> new OutputFile(Urls.changes(release, "json"),
                out -> ChangesJson.write(release, publication.changes(release)::iterator, publication.notices(), baseUrl,
                        out)));
    }
}
