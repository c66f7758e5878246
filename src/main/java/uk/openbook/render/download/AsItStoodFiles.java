package uk.openbook.render.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import uk.openbook.model.Edition;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.render.csv.CsvWriter;

/**
 * Each edition as its release published it: its own headings in their own order, the published rows, every cell to the
 * letter, in the form of {@link CsvWriter}. No definition, label or alias touches it, so that it is the same bytes for
 * ever (design, D2).
 */
public final class AsItStoodFiles implements Output {

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return publication.histories().values().stream().flatMap(history -> history.editions().stream())
                .map(edition -> new OutputFile(Urls.asItStood(edition.release(), edition.register()),
                        out -> write(edition, out)));
    }

    private static void write(Edition edition, OutputStream out) throws IOException {
        try (var csv = new CsvWriter(out)) {
            csv.row(edition.headings());
            CsvFiles.writeRows(edition, csv);
        }
    }
}
