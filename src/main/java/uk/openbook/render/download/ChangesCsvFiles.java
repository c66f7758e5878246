package uk.openbook.render.download;

import java.util.stream.Stream;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.render.csv.CsvWriter;

/** What each release changed, as CSV for spreadsheets. */
public final class ChangesCsvFiles implements Output {

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return publication.releases().stream().map(release -> new OutputFile(Urls.changes(release, "csv"),
                out -> ChangesCsv.write(publication.changes(release)::iterator, publication.notices(),
                        CsvWriter.forSpreadsheets(out))));
    }
}
