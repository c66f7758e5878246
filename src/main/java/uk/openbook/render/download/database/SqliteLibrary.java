package uk.openbook.render.download.database;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sqlite.SQLiteJDBCLoader;
import uk.openbook.render.TemporaryFolder;

/** Loads SQLite itself, a native library that is unpacked into a temporary folder. */
public final class SqliteLibrary {

    private static final String FOLDER = "org.sqlite.tmpdir";
    /** The folder that whoever runs the program chose. */
    private static final String CHOSEN = System.getProperty(FOLDER);
    /** As long as the library at least. */
    private static final int LENGTH = 4 << 20;
    /** Prints stack traces of what is reported in words below. */
    private static final Logger SQLITE = Logger.getLogger("org.sqlite");

    private static boolean loaded;

    private SqliteLibrary() {
    }

    /**
     * Loads the library, unless that is done.
     *
     * @throws IOException where the folder has no room for it, or no program can run from there
     */
    public static synchronized void load() throws IOException {
        if (loaded) {
            return;
        }
        SQLITE.setLevel(Level.OFF);
        var folder = CHOSEN == null ? TemporaryFolder.newFolder() : Path.of(CHOSEN);
        System.setProperty(FOLDER, folder.toString());
        try {
            SQLiteJDBCLoader.initialize();
            loaded = true;
        } catch (Exception e) {
            requireRoom(folder);
            // Whatever it throws, it means that this machine or this folder runs no such library.
            throw new IOException("SQLite cannot run from %s. Name a folder that programs may run from with "
                    .formatted(folder.toAbsolutePath()) + "OPENBOOK_JAVA_OPTS=-Dorg.sqlite.tmpdir=FOLDER", e);
        }
    }

    /** The loader does not say why the library could not be unpacked; a file of its length finds out. */
    private static void requireRoom(Path folder) throws IOException {
        var probe = folder.resolve("openbook-room");
        try {
            Files.write(probe, new byte[LENGTH]);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            // A full disk does not say of which file it speaks.
            throw new FileSystemException(folder.toString(), null, e.getMessage());
        } finally {
            Files.deleteIfExists(probe);
        }
    }
}
