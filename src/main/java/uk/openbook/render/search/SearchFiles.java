package uk.openbook.render.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;

/**
 * The files of the static search, at {@code search/}. Its root comes first of all files, and making it builds the index;
 * the others come last, so that pages are made meanwhile.
 */
public final class SearchFiles {

    /** The folder of all files, ending in a slash. No address in it is promised: the names change with what they hold. */
    public static final String FOLDER = "search/";

    /** The file from which a reader finds all others. */
    public static final String ROOT = FOLDER + "root.bin";

    /** The folder of all others, ending in a slash: whatever is in it is named by a hash of what it holds. */
    public static final String PARTS = FOLDER + "parts/";

    private Publication of;
    private SearchIndex index;

    /** The file from which a reader finds all others. */
    public Output root() {
        return publication -> withTwins(publication, Stream.of(new OutputFile(ROOT, out -> {
            SearchIndex.compress(index(publication).rootBytes(), out);
        })));
    }

    /** All others. */
    public Output rest() {
        return publication -> withTwins(publication, Stream.of(publication)
                .flatMap(any -> index(any).files(PARTS)));
    }

    /** Whoever asks first builds it; others wait. */
    private synchronized SearchIndex index(Publication publication) {
        if (index == null || of != publication) {
            index = SearchIndex.of(publication);
            of = publication;
        }
        return index;
    }

    /** With each file, where the site asks for it, the same as a script, which a page opened from a disk can load. */
    private static Stream<OutputFile> withTwins(Publication publication, Stream<OutputFile> files) {
        return publication.config().offlineSearch() ? files.flatMap(file -> Stream.of(file, twin(file))) : files;
    }

    private static OutputFile twin(OutputFile file) {
        return new OutputFile(file.path() + ".js", out -> writeTwin(file, out));
    }

    private static void writeTwin(OutputFile file, OutputStream out) throws IOException {
        var bytes = new ByteArrayOutputStream();
        file.body().writeTo(bytes);
        var text = "openbookSearch.twin(\"" + file.path().substring(FOLDER.length()) + "\",\""
                + Base64.getEncoder().encodeToString(bytes.toByteArray()) + "\");\n";
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
