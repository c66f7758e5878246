package uk.openbook.output.downloads;

import java.util.stream.Stream;
import uk.openbook.output.Output;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Publication;
import uk.openbook.output.Urls;

/** What each release changed, as CSV for spreadsheets. */
public final class ChangesCsvFiles implements Output {

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return publication.releases().stream().map(release -> new OutputFile(Urls.changes(release, "csv"),
                out -> ChangesCsv.write(publication.changes(release)::iterator, publication.notices(),
                        CsvWriter.forSpreadsheets(out))));
    }
}
