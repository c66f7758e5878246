package uk.openbook.publish.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.openbook.check.CheckedSite;
import uk.openbook.config.SiteConfig;
import uk.openbook.history.History;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.model.Entry;
import uk.openbook.model.EntryStore;
import uk.openbook.model.Organisations;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.output.Publication;
import uk.openbook.output.search.SearchFiles;

class SearchHoldsEntriesTest {

    private static final Column REFERENCE = Column.text("reference");
    private static final Register SHARES = new Register("shares", "Shares", "",
            new Register.CountedAs("share", "shares"), List.of(REFERENCE), new Register.Key(List.of(REFERENCE), List.of()),
            List.of(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), List.of(), Optional.empty());
    private static final List<String> KEYS = List.of("DS1", "DS2", "DS3", "DS4", "DS5");

    private final Map<String, byte[]> files = new TreeMap<>(index(KEYS));

    SearchHoldsEntriesTest() throws IOException {
    }

    private static Publication publication(List<String> keys) {
        var layout = new Entry.Layout(List.of(REFERENCE));
        var release = new Release("2018-09-25", LocalDate.parse("2018-09-25"), "A release",
                Instant.parse("2018-09-25T09:30:00Z"), "");
        var entries = keys.stream().map(key -> new Entry(layout, key, List.of(key))).toList();
        var edition = new Edition(SHARES, release, List.of(REFERENCE), List.of("reference"), EntryStore.of(entries),
                keys.size(), Map.of());
        var config = new SiteConfig("Sharing", "A body", "", URI.create("https://data.example.org/"),
                ZoneId.of("Europe/London"), "", "", "", List.of(), List.of(), List.of());
        return Publication.of(config, new CheckedSite(List.of(SHARES), List.of(), new Organisations(List.of()),
                List.of(release), Map.of(SHARES, List.of(edition)), List.of(), 0, 0));
    }

    private static Map<String, byte[]> index(List<String> keys) throws IOException {
        var publication = publication(keys);
        var search = new SearchFiles();
        var made = new TreeMap<String, byte[]>();
        for (var file : Stream.concat(search.root().files(publication), search.rest().files(publication)).toList()) {
            var bytes = new ByteArrayOutputStream();
            file.body().writeTo(bytes);
            made.put(file.path(), bytes.toByteArray());
        }
        return made;
    }

    private List<String> faults() throws IOException {
        History history = publication(KEYS).history(SHARES);
        var faults = new Faults();
        new SearchHoldsEntries(List.of(new EntryPaths(history))).check(new Files(List.copyOf(files.keySet()), files), faults);
        return faults.kept().stream().map(Fault::problem).toList();
    }

    private record Files(List<String> paths, Map<String, byte[]> bytes) implements StagedSite {

        @Override
        public int size() {
            return paths.size();
        }

        @Override
        public String path(int ordinal) {
            return paths.get(ordinal);
        }

        @Override
        public int find(long pathHash) {
            return paths.stream().map(Hash64::of).toList().indexOf(pathHash);
        }

        @Override
        public InputStream open(int ordinal) {
            return new ByteArrayInputStream(bytes.get(path(ordinal)));
        }
    }

    private String cards(String block) {
        return files.keySet().stream().filter(path -> path.matches("search/parts/cards-[0-9a-f]+/" + block + "\\.bin"))
                .findFirst().orElseThrow();
    }

    @Test
    void everyEntryOnce_isNoFault() throws IOException {
        assertEquals(List.of(), faults());
    }

    @Test
    void siteWithoutASearch_isNoFault() throws IOException {
        files.clear();
        assertEquals(List.of(), faults());
    }

    @Test
    void entryThatIsNotFound_isAFault() throws IOException {
        // Without dates they are numbered by key, the last first, and a file holds four.
        files.remove(cards("1"));
        assertEquals(List.of("the search does not find shares/ds1.html"), faults());
    }

    @Test
    void entryThatIsFoundTwice_isAFault() throws IOException {
        files.put("search/parts/cards-00000000/2.bin", files.get(cards("1")));
        assertEquals(List.of("the search finds shares/ds1.html twice"), faults());
    }

    @Test
    void whatIsNoEntry_isAFault() throws IOException {
        var other = index(List.of("DS9"));
        var path = other.keySet().stream().filter(name -> name.startsWith("search/parts/cards-")).findFirst().orElseThrow();
        files.put("search/parts/cards-00000000/2.bin", other.get(path));
        assertEquals(List.of("the search finds shares/ds9.html, which is no entry"), faults());
    }
}
