package uk.openbook.render.download;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;

/** What staff say about each release, to the letter, in Markdown; a release of which they say nothing has no note. */
public final class ReleaseNoteFiles implements Output {

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return publication.releases().stream().filter(release -> !release.note().isEmpty())
                .map(release -> new OutputFile(Urls.note(release),
                        out -> out.write(release.note().getBytes(StandardCharsets.UTF_8))));
    }
}
