package uk.openbook.output.downloads;

import java.util.List;
import java.util.stream.Stream;
import uk.openbook.output.Output;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Publication;
import uk.openbook.output.Urls;

/**
 * A table schema for each register by itself, and one for lists that mix registers: what the metadata of the many small
 * files of views refers to.
 */
public final class CsvwSchemas implements Output {

    /** The columns of lists that mix registers (design, D13). */
    public static final List<String> MIXED = List.of("register", "key", "date", "organisation", "title", "status",
            "url");

    @Override
    public Stream<OutputFile> files(Publication publication) {
        var registers = publication.histories().values().stream().flatMap(history -> history.newest().stream())
                .map(edition -> CsvwDocument.json(Urls.schema(edition.register()),
                        schema -> CsvwFiles.addColumns(edition, true, schema)));
        return publication.releases().isEmpty() ? registers : Stream.concat(registers, Stream.of(mixed()));
    }

    private static OutputFile mixed() {
        return CsvwDocument.json(Urls.MIXED_SCHEMA, schema -> {
            var columns = schema.putArray("columns");
            MIXED.forEach(name -> CsvwColumns.named(name, name.equals("url") ? "anyURI" : "string", columns));
        });
    }
}
