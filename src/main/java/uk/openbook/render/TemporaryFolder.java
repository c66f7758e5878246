package uk.openbook.render;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder of the temporary files of one command. It is made with its first file, only the account that runs the command
 * can open it, and it is removed when it is closed or the program is interrupted. While the command runs it holds a lock
 * on a file in it, so that the next command can tell and remove what a killed one left. There is one for the whole
 * program, as there is one {@code java.io.tmpdir}, because libraries unpack what they need once for the whole program.
 */
public final class TemporaryFolder implements Closeable {

    private static final String PREFIX = "openbook-";
    private static final String LOCK = "lock";
    /** To open a file for a second time and close it lets go of the lock that this program has on it. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private static volatile TemporaryFolder current = new TemporaryFolder(TemporaryFolder::ofSystem);

    /** Says where to make the folder, when there is need of one. */
    @FunctionalInterface
    public interface Parent {

        /** The folder in which to make it; it exists. */
        Path path() throws IOException;
    }

    private final Parent parent;
    private final Thread atExit = new Thread(this::remove);
    private Path folder;
    private FileChannel lock;
    private long files;

    private TemporaryFolder(Parent parent) {
        this.parent = parent;
    }

    /** Makes temporary files in a folder below another one from now on, until it is closed. */
    public static TemporaryFolder openIn(Parent parent) {
        current = new TemporaryFolder(parent);
        return current;
    }

    /** The folder that the system has for temporary files. */
    public static Path ofSystem() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** A path in the folder at which nothing exists; whoever writes there removes it. */
    public static Path newPath(String ending) throws IOException {
        return current.next(ending);
    }

    /** A new folder in it; whoever asks for it removes it. */
    public static Path newFolder() throws IOException {
        return Files.createDirectory(newPath(""));
    }

    private synchronized Path next(String ending) throws IOException {
        if (folder == null) {
            var place = parent.path();
            removeAbandoned(place);
            make(place);
            Runtime.getRuntime().addShutdownHook(atExit);
        }
        return folder.resolve(files++ + ending);
    }

    private void make(Path place) throws IOException {
        while (folder == null) {
            try {
                synchronized (OURS) {
                    tryToMake(place);
                }
            } catch (NoSuchFileException e) {
                // Another command took it for abandoned before it was locked; else the place itself is missing.
                if (!Files.isDirectory(place)) {
                    throw e;
                }
            }
        }
    }

    private void tryToMake(Path place) throws IOException {
        // Private to the account, whatever the umask.
        var made = Files.createTempDirectory(place, PREFIX).toRealPath();
        lock = FileChannel.open(made.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (lock.tryLock() != null && Files.exists(made.resolve(LOCK))) {
            OURS.add(made);
            folder = made;
        } else {
            lock.close();
        }
    }

    /** Removes what killed commands left below a folder; what cannot be removed stays. */
    public static void removeAbandoned(Path parent) {
        synchronized (OURS) {
            for (var left : listed(parent)) {
                try {
                    removeAbandonedFolder(left);
                } catch (IOException e) {
                    // Of another account, or gone.
                }
            }
        }
    }

    private static List<Path> listed(Path parent) {
        var found = new ArrayList<Path>();
        try (var entries = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (var entry : entries) {
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    found.add(entry.toRealPath());
                }
            }
        } catch (IOException e) {
            // Whoever writes there says what is wrong.
        }
        return found;
    }

    private static void removeAbandonedFolder(Path left) throws IOException {
        if (OURS.contains(left)) {
            return;
        }
        if (!Files.isRegularFile(left.resolve(LOCK), LinkOption.NOFOLLOW_LINKS)) {
            // Killed before there was a lock, or not one of ours; goes if it is empty.
            Files.delete(left);
            return;
        }
        try (var held = FileChannel.open(left.resolve(LOCK), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            if (held.tryLock() != null) {
                delete(left);
            }
        } catch (OverlappingFileLockException e) {
            // In use by this program.
        }
    }

    /** The lock's file last: while it is there, the folder is known as one of ours. Libraries remove their own files. */
    private static void delete(Path folder) throws IOException {
        var mark = folder.resolve(LOCK);
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.equals(mark)) {
                    Files.deleteIfExists(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path below, IOException failure) throws IOException {
                if (!below.equals(folder)) {
                    Files.deleteIfExists(below);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Files.deleteIfExists(mark);
        Files.deleteIfExists(folder);
    }

    /** Removes the folder; temporary files are in the folder of the system from now on. */
    @Override
    public void close() {
        if (current == this) {
            current = new TemporaryFolder(TemporaryFolder::ofSystem);
        }
        if (remove()) {
            try {
                Runtime.getRuntime().removeShutdownHook(atExit);
            } catch (IllegalStateException e) {
                // The program is ending.
            }
        }
    }

    private synchronized boolean remove() {
        if (folder == null) {
            return false;
        }
        var removed = folder;
        folder = null;
        try {
            // Some systems remove no file that is open, the lock's above all.
            lock.close();
            delete(removed);
        } catch (IOException e) {
            // As where a library in it is in use; the next command removes it.
        }
        OURS.remove(removed);
        return true;
    }
}
