package uk.openbook.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A tree that is being filled. Nothing of it is on the disk before its first file is made. */
final class NewTree {

    private final Path root;
    private final Disk disk;
    private final Set<String> folders = ConcurrentHashMap.newKeySet();
    private volatile boolean linksFiles = true;

    NewTree(Path root, Disk disk) {
        this.root = root;
        this.disk = disk;
    }

    Path path(String path) {
        return root.resolve(path);
    }

    /** Opens a new file for writing. */
    FileChannel create(String path) throws IOException {
        makeFolder(path);
        return FileChannel.open(path(path), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Takes a file over from another tree, with its time of modification. */
    void takeOver(String path, Path from) throws IOException {
        makeFolder(path);
        var source = from.resolve(path);
        if (linksFiles && !disk.hardLink(path(path), source)) {
            linksFiles = false;
        }
        if (!linksFiles && !Files.exists(path(path))) {
            Files.copy(source, path(path), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private void makeFolder(String path) throws IOException {
        int end = path.lastIndexOf('/');
        var folder = end < 0 ? "" : path.substring(0, end);
        if (!folders.contains(folder)) {
            Files.createDirectories(root.resolve(folder));
            folders.add(folder);
        }
    }
}
