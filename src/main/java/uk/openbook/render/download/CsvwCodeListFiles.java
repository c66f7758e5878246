package uk.openbook.render.download;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.stream.Stream;
import uk.openbook.model.CodeList;
import uk.openbook.model.Headings;
import uk.openbook.model.Release;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;

/** Beside the CSV of each code list, what its columns are. */
public final class CsvwCodeListFiles implements Output {

    private static final Set<String> DATES = Set.of("valid_from", "valid_until");

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return publication.newestRelease().stream().flatMap(release -> publication.codeLists().stream()
                .map(list -> CsvwDocument.own(publication, csv(publication, list, release),
                        schema -> addSchema(list, schema))));
    }

    private static CsvwDocument.Csv csv(Publication publication, CodeList list, Release release) {
        return new CsvwDocument.Csv(Urls.codeListDownload(list), "Codes: " + Headings.fromName(list.id()),
                "Each code, its words and what it means.", release,
                publication.views().codeListsWithPages().contains(list) ? Urls.codeList(list) : Urls.HOME);
    }

    /** The table in a group whose metadata stands in the folder above. */
    static void addTable(CodeList list, ObjectNode table) {
        table.put("url", "code-lists/" + list.id() + ".csv");
        addSchema(list, table.putObject("tableSchema"));
    }

    private static void addSchema(CodeList list, ObjectNode schema) {
        var columns = schema.putArray("columns");
        CodeListFiles.headings(list).forEach(heading -> CsvwColumns.named(heading,
                DATES.contains(heading) ? "date" : "string", columns));
        schema.put("primaryKey", "code");
    }
}
