package uk.openbook.render.download;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import uk.openbook.hash.Sha256Stream;
import uk.openbook.model.Release;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.Completion;
import uk.openbook.render.OutputFile;
import uk.openbook.render.SitePlan;
import uk.openbook.render.Unclosed;

/**
 * Every file of {@code downloads/} in one zip, with a list of their checksums that {@code sha256sum -c} reads. Its
 * entries have a fixed order, time and level of compression (design, D20).
 */
public final class ArchiveFile {

    private static final String FOLDER = "downloads/";

    private ArchiveFile() {
    }

    /** Adds the archive to a plan that has the files to be packed; none before the first edition of a register. */
    public static void addTo(SitePlan plan, Publication publication) {
        if (publication.histories().values().stream().allMatch(history -> history.newest().isEmpty())) {
            return;
        }
        var paths = plan.files().stream().map(OutputFile::path).filter(path -> path.startsWith(FOLDER)).sorted().toList();
        plan.add(new Completion(Urls.ARCHIVE, (rendered, out) -> write(publication, paths, rendered, out)));
    }

    private static void write(Publication publication, List<String> paths, Completion.RenderedFiles rendered,
            OutputStream out) throws IOException {
        var time = publication.newestRelease().map(Release::date).orElse(LocalDate.EPOCH).atStartOfDay();
        var sums = new StringBuilder();
        try (var zip = new ZipOutputStream(new Unclosed(out))) {
            for (var path : paths) {
                var name = path.substring(FOLDER.length());
                begin(name, time, zip);
                var hash = new Sha256Stream();
                try (var in = rendered.open(path)) {
                    in.transferTo(new Both(zip, hash));
                }
                zip.closeEntry();
                sums.append(hash.hex()).append("  ").append(name).append('\n');
            }
            begin(Urls.CHECKSUMS, time, zip);
            zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void begin(String name, LocalDateTime time, ZipOutputStream zip) throws IOException {
        // What is packed already grows no smaller.
        zip.setLevel(name.endsWith(".ods") ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
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
