package uk.openbook.render.download;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import uk.openbook.history.Typography;
import uk.openbook.model.Edition;
import uk.openbook.model.Release;
import uk.openbook.paths.Urls;
import uk.openbook.publication.InWords;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.render.csv.CsvWriter;

/**
 * Beside each CSV of a release, what its columns are: of a register as it stood, the columns that edition had, in its
 * order and by its headings. No keys: that every code of an old edition stands in today's lists is not promised. No
 * release seals these files, so that they may say more later.
 */
public final class CsvwReleaseFiles implements Output {

    private static final String TYPE_ALONE = "Whether the cell says the same as before in other type, such as another kind "
            + "of quotation mark, a space too many or another spelling of the same organisation. By version "
            + Typography.VERSION + " of the rule.";

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return Stream.concat(
                publication.histories().values().stream().flatMap(history -> history.editions().stream())
                        .map(edition -> asItStood(publication, edition)),
                publication.releases().stream().flatMap(release -> of(publication, release)));
    }

    private static OutputFile asItStood(Publication publication, Edition edition) {
        var register = edition.register();
        var csv = new CsvwDocument.Csv(Urls.asItStood(edition.release(), register),
                register.title() + ", as published on " + InWords.date(edition.release().date()),
                register.description(), edition.release(), Urls.release(edition.release()));
        return CsvwDocument.own(publication, csv, schema -> addColumns(edition, schema));
    }

    private static void addColumns(Edition edition, ObjectNode schema) {
        var fits = ColumnFit.of(edition.columns(), edition.entries().stream(), false);
        var columns = schema.putArray("columns");
        for (int i = 0; i < edition.columns().size(); i++) {
            var column = edition.columns().get(i);
            CsvwColumns.add(column, edition.headings().get(i), fits.get(column), columns);
        }
    }

    private static Stream<OutputFile> of(Publication publication, Release release) {
        var changes = CsvwDocument.own(publication, csv(Urls.changes(release, "csv"), "What changed",
                CsvWriter.GUARDED, release),
                schema -> addChanges(schema.putArray("columns")));
        return publication.notices().lines(release).isEmpty() ? Stream.of(changes) : Stream.of(changes,
                CsvwDocument.own(publication,
                        csv(Urls.notices(release), "Corrections, withdrawals and redactions", "", release),
                        schema -> addNotices(schema.putArray("columns"))));
    }

    private static CsvwDocument.Csv csv(String path, String what, String description, Release release) {
        return new CsvwDocument.Csv(path, what + " in the release of " + InWords.date(release.date()), description,
                release, Urls.release(release));
    }

    private static void addChanges(ArrayNode columns) {
        ChangesCsv.HEADINGS.forEach(heading -> {
            boolean typographic = heading.equals("typographic");
            var column = CsvwColumns.named(heading, typographic ? "boolean" : "string", columns);
            if (typographic) {
                column.put("dc:description", TYPE_ALONE);
            }
        });
    }

    private static void addNotices(ArrayNode columns) {
        NoticeFiles.HEADINGS.forEach(heading -> {
            var column = CsvwColumns.named(heading, "string", columns);
            if (heading.equals("columns")) {
                column.put("separator", ";");
            }
        });
    }
}
