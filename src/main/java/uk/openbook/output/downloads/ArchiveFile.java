package uk.openbook.output.downloads;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import uk.openbook.model.Release;
import uk.openbook.output.Output;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Publication;
import uk.openbook.output.Urls;
import uk.openbook.output.manifests.Sha256Stream;

/**
 * Every file of {@code downloads/} in one zip, with a list of their checksums that {@code sha256sum -c} reads. Its
 * entries have a fixed order, time and level of compression (design, D20).
 */
public final class ArchiveFile implements Output {

    private static final String FOLDER = "downloads/";
    private static final int BLOCK = 1 << 16;

    private final List<Output> outputs;

    /** @param outputs whose files in the folder of downloads are packed */
    public ArchiveFile(List<Output> outputs) {
        this.outputs = List.copyOf(outputs);
    }

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return publication.histories().values().stream().allMatch(history -> history.newest().isEmpty())
                ? Stream.empty() : Stream.of(new OutputFile(Urls.ARCHIVE, out -> write(publication, out)));
    }

    private void write(Publication publication, OutputStream out) throws IOException {
        var files = outputs.stream().flatMap(output -> output.files(publication))
                .filter(file -> file.path().startsWith(FOLDER)).sorted(Comparator.comparing(OutputFile::path)).toList();
        var time = publication.newestRelease().map(Release::date).orElse(LocalDate.EPOCH).atStartOfDay();
        var sums = new StringBuilder();
        var zip = new ZipOutputStream(new Unclosed(out));
        for (var file : files) {
            var name = file.path().substring(FOLDER.length());
            begin(name, time, zip);
            var hash = new Sha256Stream();
            var both = new BufferedOutputStream(new Both(zip, hash), BLOCK);
            file.body().writeTo(both);
            both.flush();
            zip.closeEntry();
            sums.append(hash.hex()).append("  ").append(name).append('\n');
        }
        begin(Urls.CHECKSUMS, time, zip);
        zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
        zip.close();
    }

    private static void begin(String name, LocalDateTime time, ZipOutputStream zip) throws IOException {
        // What is packed already grows no smaller.
        zip.setLevel(name.endsWith(".ods") ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
        var entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
    }

    /** Hands bytes on to two; whoever opened them closes them. */
    private static final class Both extends OutputStream {

        private final OutputStream one;
        private final OutputStream other;

        Both(OutputStream one, OutputStream other) {
            this.one = one;
            this.other = other;
        }

        @Override
        public void write(int letter) throws IOException {
            one.write(letter);
            other.write(letter);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            one.write(bytes, from, length);
            other.write(bytes, from, length);
        }
    }
}
