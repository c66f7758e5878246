package uk.openbook.output.downloads;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import uk.openbook.output.Output;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Publication;
import uk.openbook.output.Urls;

/** What staff say about each release, to the letter, in Markdown; a release of which they say nothing has no note. */
public final class ReleaseNoteFiles implements Output {

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return publication.releases().stream().filter(release -> !release.note().isEmpty())
                .map(release -> new OutputFile(Urls.note(release),
                        out -> out.write(release.note().getBytes(StandardCharsets.UTF_8))));
    }
}
