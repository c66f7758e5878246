package uk.openbook.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import uk.openbook.input.settings.SettingsException;

/**
 * The replacement of a folder by two renames, for systems without links. A journal is written before the first and
 * after the second, so that the next build completes what a killed one began.
 */
final class Exchange {

    private final Path output;
    private final Trees trees;
    private final Journal journal;
    private final Disk disk;

    Exchange(Path output, Trees trees, Journal journal, Disk disk) {
        this.output = output;
        this.trees = trees;
        this.journal = journal;
        this.disk = disk;
    }

    /** Puts a tree at the output path; where that fails, what stood there stands there again. */
    void replace(Standing before, int number) throws IOException {
        journal.write(new Journal.Line(before.number(), number));
        try {
            setAside(before.number());
            disk.rename(trees.tree(number), output);
        } catch (IOException e) {
            putBack(before, e);
            throw e;
        }
        journal.write(new Journal.Line(number, number));
    }

    private void putBack(Standing before, IOException failure) {
        try {
            var aside = trees.tree(before.number());
            if (!Files.exists(output, LinkOption.NOFOLLOW_LINKS) && Files.exists(aside)) {
                disk.rename(aside, output);
            }
            journal.write(new Journal.Line(before.number(), before.number()));
        } catch (IOException e) {
            // The journal still says what to do, and the next build does it.
            failure.addSuppressed(e);
        }
    }

    /** Completes a replacement that was cut short; the new tree had passed every proof before it began. */
    void complete() throws IOException {
        var line = journal.read();
        if (line.isEmpty() || line.get().isDone()) {
            return;
        }
        int from = line.get().from();
        int to = line.get().to();
        int standing = to;
        if (Files.exists(trees.tree(to))) {
            setAside(from);
            disk.rename(trees.tree(to), output);
        } else if (!Files.exists(output)) {
            standing = from;
            if (Files.exists(trees.tree(from))) {
                disk.rename(trees.tree(from), output);
            }
        }
        journal.write(new Journal.Line(standing, standing));
    }

    private void setAside(int number) throws IOException {
        if (Files.isSymbolicLink(output)) {
            Files.delete(output);
        } else if (Files.exists(output)) {
            if (Trees.isEmpty(output)) {
                Files.delete(output);
            } else if (number == 0 || Files.exists(trees.tree(number))) {
                throw new SettingsException("%s holds files that Openbook did not write. ".formatted(output)
                        + "Name another folder with -o, or empty it");
            } else {
                disk.rename(output, trees.tree(number));
            }
        }
    }
}
