package uk.openbook.build.redaction;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import uk.openbook.publication.Publication;
import uk.openbook.render.search.SearchFiles;
import uk.openbook.render.search.SearchTexts;

/**
 * No byte of the site holds what was redacted, nor does the name of a file (design, D5). Archives and databases are
 * opened, and the index of the search is read as what it is. What is searched for is what the build redacted itself, and
 * what the site that stands still tells; with neither there is nothing to search for. No fault prints the value, nor a
 * name that is made of it.
 */
public final class NothingErased implements Proof {

    private static final String REMEDY = "Redact it there too: in other rows with a notice of their own, in "
            + "data/organisations.csv, code lists, definitions and notes of releases, and in content/";
    private static final String HIDDEN = "…";
    /** What a database of SQLite begins with. */
    private static final String DATABASE = "SQLite format 3\0";
    private static final String TWIN = ".js";
    /** Archives in archives are opened down to this depth. */
    private static final int DEEPEST = 4;

    private final TextSearch search;
    /** The same for the index of the search, which knows words as it folds them. */
    private final TextSearch words;
    private final int slice;
    private final int slices;

    private NothingErased(TextSearch search, TextSearch words, int slice, int slices) {
        this.search = search;
        this.words = words;
        this.slice = slice;
        this.slices = slices;
    }

    /**
     * The proofs that can be worked through at the same time; none where there is nothing to search for.
     *
     * @param before what the site that stands tells
     */
    public static List<Proof> of(Publication publication, ErasedBefore before, int slices) {
        var erased = Stream.concat(publication.erased().stream(), before.words().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var forms = forms(erased);
        if (forms.isEmpty()) {
            return List.of();
        }
        var search = new TextSearch(forms);
        var words = new TextSearch(Stream.concat(forms.stream(), erased.stream().filter(ErasedForms::canBeSearched)
                .flatMap(value -> SearchTexts.asOneWord(value).stream())).toList());
        return IntStream.range(0, slices)
                .<Proof>mapToObj(slice -> new NothingErased(search, words, slice, slices)).toList();
    }

    private static Set<String> forms(Set<String> values) {
        return values.stream().flatMap(value -> Stream.concat(Stream.of(value), ShownText.formsOf(value).stream()))
                .filter(ErasedForms::canBeSearched).flatMap(value -> ErasedForms.of(value).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public void check(StagedSite site, Faults faults) throws IOException {
        for (int i = slice; i < site.size(); i += slices) {
            var path = site.path(i);
            if (search.isIn(path)) {
                faults.add(hidden(path), "the name of the file is made of something that is redacted", REMEDY);
            }
            try (var in = site.open(i)) {
                check(in, path, hidden(path), 0, faults);
            }
        }
    }

    /** @param shown the name of the file, and of the archives that it is in, for a fault */
    private void check(InputStream in, String name, String shown, int depth, Faults faults) throws IOException {
        var bytes = in.markSupported() ? in : new BufferedInputStream(in);
        bytes.mark(DATABASE.length());
        var start = bytes.readNBytes(DATABASE.length());
        bytes.reset();
        if (depth < DEEPEST && start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3) {
            checkZip(bytes, shown, depth, faults);
        } else if (depth < DEEPEST && start.length > 2 && start[0] == 0x1f && start[1] == (byte) 0x8b) {
            check(new GZIPInputStream(bytes), name.replaceFirst("\\.gz$", ""), shown, depth + 1, faults);
        } else if (new String(start, StandardCharsets.ISO_8859_1).equals(DATABASE)) {
            checkDatabase(bytes, shown, faults);
        } else if (name.startsWith(SearchFiles.FOLDER) && name.endsWith(TWIN) && depth < DEEPEST) {
            check(SearchTexts.ofTwin(bytes), name.substring(0, name.length() - TWIN.length()), shown, depth + 1, faults);
        } else if (isFound(bytes, name)) {
            faults.add(shown, "holds something that is redacted", REMEDY);
        }
    }

    private void checkZip(InputStream bytes, String shown, int depth, Faults faults) throws IOException {
        // Not closed, as the stream below belongs to the caller.
        var zip = new ZipInputStream(bytes);
        for (ZipEntry entry; (entry = zip.getNextEntry()) != null;) {
            var inside = shown + "!" + hidden(entry.getName());
            if (search.isIn(entry.getName())) {
                faults.add(inside, "the name of the file is made of something that is redacted", REMEDY);
            }
            check(new BufferedInputStream(zip), entry.getName(), inside, depth + 1, faults);
        }
    }

    private void checkDatabase(InputStream bytes, String shown, Faults faults) throws IOException {
        try (var copy = new DatabaseCopy(bytes); var raw = copy.bytes()) {
            if (search.isIn(reader(raw)) || DatabaseSearch.isIn(search, copy)) {
                faults.add(shown, "holds something that is redacted", REMEDY);
            }
        } catch (SQLException e) {
            faults.add(shown, "cannot be searched for what is redacted: " + e.getMessage(), "Make the database anew");
        }
    }

    /** Texts as they are and as readers see them; in pages and drawings without the tags between words. */
    private boolean isFound(InputStream bytes, String name) throws IOException {
        if (name.startsWith(SearchFiles.FOLDER) && name.endsWith(".bin")) {
            var texts = SearchTexts.of(bytes);
            return words.isIn(texts) || ShownText.formsOf(texts).stream().anyMatch(words::isIn);
        }
        boolean tags = name.endsWith(".html") || name.endsWith(".xml") || name.endsWith(".svg") || name.endsWith(".atom");
        var split = new Split(reader(bytes), tags);
        return search.isIn(split) || split.isFound();
    }

    private static Reader reader(InputStream bytes) {
        return new InputStreamReader(bytes, StandardCharsets.UTF_8);
    }

    /** Passes a text on, and searches it as readers see it on the way, without its tags if it has any. */
    private final class Split extends FilterReader {

        private final TextSearch.Run words = search.run();
        private final ShownText shown = new ShownText(search);
        private final boolean tags;
        private boolean inTag;
        private boolean found;

        /** @param tags whether the text has tags */
        Split(Reader text, boolean tags) {
            super(text);
            this.tags = tags;
        }

        @Override
        public int read(char[] letters, int from, int length) throws IOException {
            int read = super.read(letters, from, length);
            for (int i = from; i < from + read; i++) {
                if (tags && letters[i] == '<') {
                    inTag = true;
                } else if (tags && letters[i] == '>') {
                    inTag = false;
                } else if (!inTag) {
                    found |= words.next(letters[i]);
                    shown.add(letters[i]);
                }
            }
            return read;
        }

        boolean isFound() {
            return found || words.end() || shown.end();
        }
    }

    /** The path with each folder or file left out whose name is made of what is redacted. */
    private String hidden(String path) {
        return Stream.of(path.split("/")).map(name -> search.isIn(name) ? HIDDEN : name)
                .collect(Collectors.joining("/"));
    }
}
