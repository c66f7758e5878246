package uk.openbook.render.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.render.csv.CsvWriter;

/** What each release corrects, withdraws and redacts, as CSV; a release that does none of it has no such file. */
public final class NoticeFiles implements Output {

    static final List<String> HEADINGS = List.of("kind", "register", "key", "columns", "release", "reason");

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return publication.releases().stream().filter(release -> !publication.notices().lines(release).isEmpty())
                .map(release -> new OutputFile(Urls.notices(release),
                        out -> write(publication.notices().lines(release), out)));
    }

    private static void write(List<List<String>> lines, OutputStream out) throws IOException {
        try (var csv = new CsvWriter(out)) {
            csv.row(HEADINGS);
            for (var line : lines) {
                csv.row(line);
            }
        }
    }
}
