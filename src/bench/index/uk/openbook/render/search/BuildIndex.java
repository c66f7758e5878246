package uk.openbook.render.search;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.AsOf;
import uk.openbook.model.Findings;
import uk.openbook.publication.Publication;
import uk.openbook.site.FlexmarkMarkdown;
import uk.openbook.validation.Checker;

/**
 * Builds the index of a site and nothing else, into a folder or, without one, into nowhere: {@code BuildIndex SITE [OUT]}.
 * Prints a line of a name, a tab and a number for each thing measured: milliseconds, and megabytes of heap that are in use
 * once the collector has run; the site's rows take theirs before.
 */
final class BuildIndex {

    private static final int MB = 1 << 20;

    private final Path out;
    private long bytes;
    private int count;

    private BuildIndex(Path out) {
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        new BuildIndex(args.length > 1 ? Path.of(args[1]) : null).measure(Path.of(args[0]));
    }

    private void measure(Path site) throws IOException {
        var config = SiteConfig.read(site);
        var publication = Publication.of(config,
                Checker.check(site, config, new AsOf(Instant.parse("2021-01-01T00:00:00Z"), config.timeZone()), new Findings(), 2, FlexmarkMarkdown::renderers));
        // Pages ask for these too.
        publication.registers().forEach(publication.views()::listed);
        long rows = heap();
        long start = System.nanoTime();
        var index = SearchIndex.of(publication);
        long built = System.nanoTime();
        long held = heap();
        long writing = System.nanoTime();
        write("root.bin", index.rootBytes());
        index.files("parts/").forEach(file -> {
            try (var to = open(file.path())) {
                file.body().writeTo(to);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        long written = System.nanoTime();
        print("entries held, MB", rows / MB);
        print("index held, MB", (held - rows) / MB);
        print("build, ms", (built - start) / 1_000_000);
        print("write, ms", (written - writing) / 1_000_000);
        print("files", count);
        print("bytes", bytes);
        print("peak of the process, MB", peak());
    }

    private void write(String name, byte[] content) throws IOException {
        try (var to = open(name)) {
            SearchIndex.compress(content, content.length, to);
        }
    }

    /** Counts what goes through. */
    private OutputStream open(String name) throws IOException {
        count++;
        var to = out == null ? OutputStream.nullOutputStream()
                : new BufferedOutputStream(Files.newOutputStream(created(out.resolve(name))));
        return new OutputStream() {

            @Override
            public void write(int octet) throws IOException {
                to.write(octet);
                bytes++;
            }

            @Override
            public void write(byte[] octets, int from, int length) throws IOException {
                to.write(octets, from, length);
                bytes += length;
            }

            @Override
            public void close() throws IOException {
                to.close();
            }
        };
    }

    private static Path created(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return file;
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** What Linux says was the most that this process had in memory; 0 elsewhere. */
    private static long peak() throws IOException {
        var status = Path.of("/proc/self/status");
        var lines = Files.exists(status) ? Files.readAllLines(status) : List.<String>of();
        return lines.stream().filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
    }

    private static void print(String name, long number) {
        System.out.println(name + "\t" + number);
    }
}
