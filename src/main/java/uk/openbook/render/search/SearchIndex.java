package uk.openbook.render.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import uk.openbook.model.Register;
import uk.openbook.paths.Urls;
import uk.openbook.publication.AtoZ;
import uk.openbook.publication.Publication;
import uk.openbook.render.OutputFile;

/** The index of one publication: its files by name, in the form of {@code src/docs/search-format.md}. */
final class SearchIndex {

    /** A reader of another version must not read this index. */
    static final int VERSION = 3;
    static final String FORMAT = "openbook-search";
    private static final JsonFactory JSON = new JsonFactory();

    private final Publication publication;
    private final Documents documents;
    private final FacetColumns facets;
    private final Terms terms;
    private final References references;
    private final List<IndexFile> files = new ArrayList<>();
    private final byte[] root;

    /** A file and its bytes, before they are compressed. */
    private record IndexFile(String name, byte[] bytes) {
    }

    private SearchIndex(Publication publication) {
        this.publication = publication;
        this.documents = Documents.of(publication);
        this.facets = FacetColumns.of(publication, documents);
        this.terms = gather();
        this.references = References.of(documents);
        this.root = root();
    }

    /** Builds the index of every entry ever published. */
    static SearchIndex of(Publication publication) {
        return new SearchIndex(publication);
    }

    private Terms gather() {
        var gathered = new Terms(documents.size());
        var columns = new HashMap<Register, SearchColumns>();
        var names = new OtherNames(publication);
        for (int i = 0; i < documents.size(); i++) {
            var row = documents.get(i);
            var searched = columns.computeIfAbsent(row.register(), SearchColumns::new);
            gathered.begin(i);
            for (int column = 0; column < searched.all().size(); column++) {
                for (var text : searched.items(row.timeline().entry(), column)) {
                    gathered.add(text, searched.weight(column));
                }
            }
            names.of(row).forEach(name -> gathered.addOtherName(name, SearchColumns.ORGANISATION));
            gathered.end();
        }
        gathered.sort();
        return gathered;
    }

    /** The bytes of the root, from which all other files are found. */
    byte[] rootBytes() {
        return root;
    }

    /** Every other file, in a fixed order. */
    Stream<OutputFile> files(String folder) {
        return files.stream().map(file -> new OutputFile(folder + file.name(), out -> {
            compress(file.bytes(), out);
        }));
    }

    static void compress(byte[] bytes, OutputStream out) throws IOException {
        var zip = new Zip(out);
        try {
            zip.write(bytes, 0, bytes.length);
            zip.finish();
        } finally {
            zip.release();
        }
    }

    /**
     * Gives back at once what zlib holds outside the heap: the collector may be slow to, and a large site has 250,000
     * files.
     */
    private static final class Zip extends GZIPOutputStream {

        Zip(OutputStream out) throws IOException {
            super(out, 1 << 12);
        }

        void release() {
            def.end();
        }
    }

    private byte[] root() {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeNumberField("version", VERSION);
            json.writeStringField("release", publication.newestRelease().map(release -> release.id()).orElse(""));
            json.writeNumberField("entries", documents.size());
            json.writeNumberField("listed", documents.listed());
            json.writeNumberField("undated", documents.undated());
            writeRegisters(json);
            writeColumns(json);
            writeTerms(json);
            writeReferences(json);
            writeCards(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void writeRegisters(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("registers");
        for (var register : publication.registers()) {
            json.writeStartObject();
            json.writeStringField("id", register.id());
            json.writeStringField("title", register.title());
            json.writeArrayFieldStart("columns");
            var searched = new SearchColumns(register);
            for (var column : searched.all()) {
                json.writeString(column.title());
            }
            json.writeEndArray();
            json.writeFieldName("organisations");
            var organisations = searched.organisations();
            json.writeArray(organisations, 0, organisations.length);
            json.writeStringField("header", Cards.csvHeader(publication, register));
            json.writeStringField("csv", Urls.spreadsheet(register));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeColumns(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("facets");
        int number = 0;
        for (var facet : facets.all()) {
            json.writeStartObject();
            json.writeStringField("id", facet.id());
            json.writeStringField("title", facet.title());
            if (!facet.registers().isEmpty()) {
                json.writeFieldName("registers");
                json.writeArray(facet.registers().stream().mapToInt(Integer::intValue).toArray(), 0,
                        facet.registers().size());
            }
            json.writeStringField("file", add("facet-" + number++, facet::write));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("labels", add("labels", new Labels(publication, documents, facets)::write));
        json.writeStringField("dates", add("dates", this::writeDates));
        json.writeStringField("titles", add("titles", this::writeTitles));
        json.writeStringField("rows", add("rows", this::writeRows));
        json.writeStringField("spelling", add("spelling", terms::writeSpelling));
    }

    /** Adds a file that is named by what it holds, and returns its name. */
    private String add(String name, Consumer<Packed> maker) {
        var packed = new Packed();
        maker.accept(packed);
        var named = name + "-" + hex(packed.hash()) + ".bin";
        files.add(new IndexFile(named, packed.copy(0, packed.size())));
        return named;
    }

    private static String hex(int hash) {
        var digits = Integer.toHexString(hash);
        return "00000000".substring(digits.length()) + digits;
    }

    /** For each entry with a date the days since the one before; then how many days each date spans beyond its first. */
    private void writeDates(Packed out) {
        out.octet('D').number(documents.size() - documents.undated());
        long last = 0;
        for (int i = documents.undated(); i < documents.size(); i++) {
            long day = Documents.date(documents.get(i)).orElseThrow().first().toEpochDay();
            if (i == documents.undated()) {
                // Days before 1970 are odd.
                out.number((int) (day < 0 ? -2 * day - 1 : 2 * day));
            } else {
                out.number((int) (day - last));
            }
            last = day;
        }
        for (int i = documents.undated(); i < documents.size(); i++) {
            var date = Documents.date(documents.get(i)).orElseThrow();
            out.number((int) (date.last().toEpochDay() - date.first().toEpochDay()));
        }
    }

    /** The place of each entry by its title, A to Z; equal titles have one place. */
    private void writeTitles(Packed out) {
        record Titled(String folded, String title, int entry) {
        }
        var all = new ArrayList<Titled>(documents.size());
        for (int i = 0; i < documents.size(); i++) {
            var row = documents.get(i);
            var title = row.title();
            all.add(new Titled(AtoZ.folded(title), title, i));
        }
        all.sort((one, other) -> {
            int order = one.folded.compareTo(other.folded);
            return order != 0 ? order : one.title.compareTo(other.title);
        });
        var ranks = new int[documents.size()];
        int rank = 0;
        for (int i = 0; i < all.size(); i++) {
            rank += i > 0 && !all.get(i).title.equals(all.get(i - 1).title) ? 1 : 0;
            ranks[all.get(i).entry] = rank;
        }
        writeNumbers('O', ranks, rank, out);
    }

    /** Where each entry stands in its register's CSV file, from 1; 0 where it does not. */
    private void writeRows(Packed out) {
        var places = new HashMap<Register, Map<String, Integer>>();
        for (var history : publication.histories().values()) {
            var byKey = new HashMap<String, Integer>();
            history.newest().ifPresent(edition -> {
                for (int row = 0; row < edition.entries().size(); row++) {
                    byKey.put(edition.entries().get(row).key(), row + 1);
                }
            });
            places.put(history.register(), byKey);
        }
        var rows = new int[documents.size()];
        int highest = 0;
        for (int i = 0; i < rows.length; i++) {
            var row = documents.get(i);
            rows[i] = row.timeline().listed() ? places.get(row.register()).getOrDefault(row.timeline().key(), 0) : 0;
            highest = Math.max(highest, rows[i]);
        }
        writeNumbers('W', rows, highest, out);
    }

    private static void writeNumbers(char kind, int[] numbers, int highest, Packed out) {
        int width = Packed.width(highest);
        out.octet(kind).number(numbers.length).number(width).planes(numbers, numbers.length, width);
    }

    private void writeTerms(JsonGenerator json) throws IOException {
        writeShards(json, "terms", terms.shards());
        writeShards(json, "positions", terms.positionShards());
    }

    private void writeShards(JsonGenerator json, String name, List<Terms.Shard> shards) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeArrayFieldStart("first");
        for (var shard : shards) {
            json.writeString(shard.first());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("hash");
        for (int i = 0; i < shards.size(); i++) {
            var hash = hex(shards.get(i).hash());
            json.writeString(hash);
            files.add(new IndexFile(name + "-" + i + "-" + hash + ".bin", shards.get(i).bytes()));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeReferences(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("references");
        json.writeBooleanField("digits", references.allHaveDigits());
        json.writeArrayFieldStart("first");
        for (int shard = 0; shard < references.shards(); shard++) {
            json.writeString(references.first(shard));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("hash");
        for (int i = 0; i < references.shards(); i++) {
            int shard = i;
            var packed = new Packed();
            references.write(shard, packed);
            var hash = hex(packed.hash());
            json.writeString(hash);
            files.add(new IndexFile("references-" + shard + "-" + hash + ".bin",
                    packed.copy(0, packed.size())));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeCards(JsonGenerator json) throws IOException {
        var cards = new Cards(publication, documents, facets);
        int blocks = Cards.blocks(documents.size());
        var csvBytes = new long[publication.registers().size()];
        long bytes = 0;
        json.writeObjectFieldStart("cards");
        json.writeNumberField("perBlock", Cards.PER_BLOCK);
        json.writeNumberField("perGroup", Cards.PER_GROUP);
        json.writeArrayFieldStart("hash");
        for (int group = 0; group < Cards.groups(documents.size()); group++) {
            int from = group * Cards.PER_GROUP;
            int to = Math.min(blocks, from + Cards.PER_GROUP);
            var packed = new Packed();
            var starts = new int[to - from + 1];
            for (int block = from; block < to; block++) {
                cards.write(block, packed, csvBytes);
                starts[block - from + 1] = packed.size();
            }
            bytes += packed.size();
            var hash = hex(packed.hash());
            json.writeString(hash);
            for (int i = from; i < to; i++) {
                files.add(new IndexFile("cards-" + hash + "/" + i + ".bin",
                        packed.copy(starts[i - from], starts[i - from + 1])));
            }
        }
        json.writeEndArray();
        json.writeNumberField("bytes", bytes);
        json.writeArrayFieldStart("csv");
        for (long size : csvBytes) {
            json.writeNumber(size);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
