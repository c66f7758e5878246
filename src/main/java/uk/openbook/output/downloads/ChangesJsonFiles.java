package uk.openbook.output.downloads;

import java.util.stream.Stream;
import uk.openbook.output.Output;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Publication;
import uk.openbook.output.Urls;

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
