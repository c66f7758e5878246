package uk.openbook.render.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.openbook.model.CodeList;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.render.csv.CsvWriter;

/** Each code list as CSV, in the form of {@link CsvWriter}: code, label, definition, dates of use, further columns. */
public final class CodeListFiles implements Output {

    private static final List<String> HEADINGS = List.of("code", "label", "definition", "valid_from", "valid_until");

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return publication.codeLists().stream()
                .map(list -> new OutputFile(Urls.codeListDownload(list), out -> write(list, out)));
    }

    /** The columns of the file. */
    static List<String> headings(CodeList list) {
        var headings = new ArrayList<>(HEADINGS);
        headings.addAll(details(list));
        return headings;
    }

    private static Set<String> details(CodeList list) {
        var details = new LinkedHashSet<String>();
        list.codes().forEach(code -> details.addAll(code.details().keySet()));
        return details;
    }

    private static void write(CodeList list, OutputStream out) throws IOException {
        var details = details(list);
        try (var csv = new CsvWriter(out)) {
            csv.row(headings(list));
            for (var code : list.codes()) {
                var cells = new ArrayList<>(List.of(code.code(), code.label(), code.definition(),
                        code.validFrom().map(Object::toString).orElse(""),
                        code.validUntil().map(Object::toString).orElse("")));
                details.forEach(detail -> cells.add(code.details().getOrDefault(detail, "")));
                csv.row(cells);
            }
        }
    }
}
