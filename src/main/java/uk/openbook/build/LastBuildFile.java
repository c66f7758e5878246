package uk.openbook.build;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps what the last build was made from, beside the trees. It is believed only while the published site is the one of
 * that build and looks to the file system as it did at its end; and while no tree has come beside it, for that might hold
 * what is redacted now.
 */
final class LastBuildFile {

    private static final String FORM = "2";

    private final Trees trees;
    private final Disk disk;

    LastBuildFile(Trees trees, Disk disk) {
        this.trees = trees;
        this.disk = disk;
    }

    boolean exists() {
        return Files.isRegularFile(trees.lastBuildFile());
    }

    /** Keeps what a build was made from, unless the sources were changed while it ran. */
    void write(BuildNote note, Standing standing, Published published) throws IOException {
        int number = standing.number();
        var site = standing.site().orElseThrow();
        var hash = note.sources().hash();
        if (hash.isEmpty() || !note.sources().areAsTheyWere()) {
            return;
        }
        var text = new Properties();
        text.setProperty("form", FORM);
        text.setProperty("sources", hash.get());
        text.setProperty("from", note.asOf().from().toString());
        text.setProperty("until", note.asOf().until().toString());
        text.setProperty("tree", Integer.toString(number));
        text.setProperty("others", others(number).toString());
        text.setProperty("state", TreeState.of(site));
        text.setProperty("files", Integer.toString(published.files()));
        text.setProperty("pages", Integer.toString(published.pages()));
        text.setProperty("bytes", Long.toString(published.bytes()));
        text.setProperty("findings", Boolean.toString(note.told().hadFindings()));
        text.setProperty("registers", Integer.toString(note.told().registers()));
        text.setProperty("entries", Long.toString(note.told().entries()));
        var remarks = note.told().remarks();
        for (int i = 0; i < remarks.size(); i++) {
            text.setProperty("remark." + i, remarks.get(i));
        }
        try (var out = Files.newBufferedWriter(trees.nextLastBuildFile())) {
            text.store(out, "What the site was made from. Without this file, the next build makes it all again.");
        }
        disk.rename(trees.nextLastBuildFile(), trees.lastBuildFile());
    }

    private Set<Integer> others(int number) throws IOException {
        return new TreeSet<>(trees.others(number));
    }

    /** The build that a build of these sources as at this moment would repeat. */
    Optional<LastBuild> read(Sources sources, Instant asOf, Standing standing) throws IOException {
        try (var in = Files.newBufferedReader(trees.lastBuildFile())) {
            var text = new Properties();
            text.load(in);
            // What costs least to compare comes first.
            return isFormOfOurs(text) && holds(text, asOf) && isOf(text, standing)
                    && sources.hash().equals(Optional.of(required(text, "sources"))) && isUntouched(text, standing)
                    ? Optional.of(lastBuild(text)) : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException | CharacterCodingException e) {
            // Not as it was written here: the site is made again, and then this file is too.
            return Optional.empty();
        }
    }

    private static boolean isFormOfOurs(Properties text) {
        return required(text, "form").equals(FORM);
    }

    private static boolean holds(Properties text, Instant asOf) {
        return !asOf.isBefore(Instant.parse(required(text, "from")))
                && asOf.isBefore(Instant.parse(required(text, "until")));
    }

    private boolean isOf(Properties text, Standing standing) throws IOException {
        return standing.site().isPresent() && standing.number() == number(text, "tree")
                && others(standing.number()).toString().equals(required(text, "others"));
    }

    private boolean isUntouched(Properties text, Standing standing) throws IOException {
        return TreeState.of(standing.site().orElseThrow()).equals(required(text, "state"));
    }

    private static Published published(Properties text) {
        return new Published((int) number(text, "files"), (int) number(text, "pages"), number(text, "bytes"), 0, 0, false);
    }

    private static LastBuild lastBuild(Properties text) {
        var remarks = new ArrayList<String>();
        for (int i = 0; text.getProperty("remark." + i) != null; i++) {
            remarks.add(text.getProperty("remark." + i));
        }
        return new LastBuild(published(text), new BuildSummary(Boolean.parseBoolean(required(text, "findings")),
                (int) number(text, "registers"), number(text, "entries"), remarks));
    }

    private static long number(Properties text, String key) {
        return Long.parseLong(required(text, key));
    }

    private static String required(Properties text, String key) {
        return Optional.ofNullable(text.getProperty(key)).orElseThrow(() -> new IllegalArgumentException(key));
    }
}
