package uk.openbook.render.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.model.Entry;
import uk.openbook.model.Period;
import uk.openbook.model.Register;
import uk.openbook.paths.Urls;
import uk.openbook.publication.FacetValue;
import uk.openbook.publication.Publication;
import uk.openbook.publication.View;
import uk.openbook.publication.Wording;
import uk.openbook.render.OutputFile;
import uk.openbook.render.csv.CsvWriter;

/**
 * What is shown of each entry in a list of results, the text of its searched columns, and its row of the register's CSV
 * for spreadsheets.
 */
final class Cards {

    /** How many entries one file holds. */
    static final int PER_BLOCK = 4;
    /** How many files stand in one folder, named by the hash of all of them. */
    static final int PER_GROUP = 64;

    private static final String BETWEEN = "; ";
    private static final String NO_LONGER_LISTED = "No longer listed";

    private final Publication publication;
    private final Documents documents;
    private final FacetColumns facets;
    private final Map<Register, Known> known = new HashMap<>();

    /** What is the same for all entries of a register. */
    private record Known(int number, SearchColumns searched, List<Column> csv) {
    }

    Cards(Publication publication, Documents documents, FacetColumns facets) {
        this.publication = publication;
        this.documents = documents;
        this.facets = facets;
        publication.registers().forEach(register -> known.put(register,
                new Known(known.size(), new SearchColumns(register), csvColumns(publication, register))));
    }

    /** The columns of the register's CSV file. */
    static List<Column> csvColumns(Publication publication, Register register) {
        return publication.history(register).newest().map(Edition::columns).orElse(register.columns());
    }

    static int blocks(int entries) {
        return (entries + PER_BLOCK - 1) / PER_BLOCK;
    }

    static int groups(int entries) {
        return (blocks(entries) + PER_GROUP - 1) / PER_GROUP;
    }

    /** The file of four entries. */
    void write(int block, Packed out) {
        write(block, out, new long[known.size()]);
    }

    /**
     * The file of four entries.
     *
     * @param csvBytes for each register, to which the lengths of the rows that its CSV file has are added
     */
    void write(int block, Packed out, long[] csvBytes) {
        int from = block * PER_BLOCK;
        int to = Math.min(from + PER_BLOCK, documents.size());
        out.octet('C').number(to - from);
        for (int i = from; i < to; i++) {
            write(documents.get(i), out, csvBytes);
        }
    }

    private void write(View.Row row, Packed out, long[] csvBytes) {
        var register = row.register();
        var entry = row.timeline().entry();
        var about = known.get(register);
        out.number(about.number()).text(entry.key()).text(Wording.reference(register, entry).orElse(""))
                .text(Wording.title(register, entry)).text(Urls.entry(register, entry))
                .text(Documents.date(row).map(Period::toString).orElse("")).text(organisation(row)).text(status(row));
        var searched = about.searched();
        int filled = 0;
        for (int i = 0; i < searched.all().size(); i++) {
            filled += entry.isBlank(searched.all().get(i)) ? 0 : 1;
        }
        out.number(filled);
        for (int i = 0; i < searched.all().size(); i++) {
            if (!entry.isBlank(searched.all().get(i))) {
                out.number(i).text(String.join(BETWEEN, searched.items(entry, i)));
            }
        }
        int before = out.size();
        var line = csvRow(about.csv(), entry);
        out.number(line.size()).append(line.toByteArray(), 0, line.size());
        if (row.timeline().listed()) {
            csvBytes[about.number()] += out.size() - before;
        }
    }

    private String organisation(View.Row row) {
        return row.register().organisations().stream().findFirst().map(row.timeline().entry()::items).stream()
                .flatMap(List::stream).map(name -> publication.views().organisation(name).name())
                .collect(Collectors.joining(BETWEEN));
    }

    private String status(View.Row row) {
        if (!row.timeline().listed()) {
            return NO_LONGER_LISTED;
        }
        return facets.status(row).stream().filter(value -> !value.equals(FacetValue.NOT_PUBLISHED))
                .map(FacetValue::label).collect(Collectors.joining(BETWEEN));
    }

    /** The row as the register's file for spreadsheets has it, with the end of its line. */
    private static ByteArrayOutputStream csvRow(List<Column> columns, Entry entry) {
        return bytes(out -> {
            try (var csv = CsvWriter.guarded(out)) {
                csv.row(entry, columns);
            }
        });
    }

    /** The first line of the register's file for spreadsheets, with its byte-order mark. */
    static String csvHeader(Publication publication, Register register) {
        return bytes(out -> {
            try (var csv = CsvWriter.forSpreadsheets(out)) {
                csv.row(csvColumns(publication, register).stream().map(Column::name).toList());
            }
        }).toString(StandardCharsets.UTF_8);
    }

    private static ByteArrayOutputStream bytes(OutputFile.Body body) {
        var out = new ByteArrayOutputStream(1024);
        try {
            body.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }
}
