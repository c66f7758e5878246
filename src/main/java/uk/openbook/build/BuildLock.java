package uk.openbook.build;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import uk.openbook.input.settings.SettingsException;

/** Held by the one build that may write to an output folder; the system lets go of it when the build dies. */
final class BuildLock implements AutoCloseable {

    private final FileChannel channel;

    private BuildLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @param file the lock's, made where it is missing; it stays, because removing it would let two builds in
     * @param output for the message
     * @throws SettingsException where another build holds it
     */
    static BuildLock take(Path file, Path output) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new BuildLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            // Another thread of this process holds it: said below.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw new SettingsException("%s: another build is writing to this folder. Wait until it has finished"
                .formatted(output));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
