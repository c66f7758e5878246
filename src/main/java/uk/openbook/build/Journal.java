package uk.openbook.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Says which tree stands at the output path where it is not a link, and how far a replacement of it has come. */
final class Journal {

    private final Path file;
    private final Disk disk;

    /**
     * One line of the journal: {@code 3 3} where tree 3 stands, {@code 3 4} while 4 takes the place of 3.
     *
     * @param from the tree that stood; 0 where there was none
     * @param to the tree that stands, or is to stand
     */
    record Line(int from, int to) {

        boolean isDone() {
            return from == to;
        }
    }

    Journal(Path file, Disk disk) {
        this.file = file;
        this.disk = disk;
    }

    /** Empty where there is no journal; a journal is never half written. */
    Optional<Line> read() throws IOException {
        try {
            var words = Files.readString(file, StandardCharsets.US_ASCII).strip().split(" ");
            return Optional.of(new Line(Integer.parseInt(words[0]), Integer.parseInt(words[1])));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new IOException(file + ": this file was changed by hand. Move the output folder and the folder of "
                    + "this file away, and build again", e);
        }
    }

    void write(Line line) throws IOException {
        var aside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(aside, line.from + " " + line.to + "\n", StandardCharsets.US_ASCII);
        disk.rename(aside, file);
    }

    /** Once a link stands, it alone says which tree it is. */
    void discard() throws IOException {
        Files.deleteIfExists(file);
    }
}
