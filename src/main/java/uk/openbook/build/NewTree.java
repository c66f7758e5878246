package uk.openbook.build;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A tree that is being filled. Nothing of it is on the disk before its first file is made. Until it is released, only the
 * account of the build can open it.
 */
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
        var channel = FileChannel.open(path(path), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        PublicAccess.giveToFile(path(path));
        return channel;
    }

    /** Takes a file over from another tree, with its time of modification. */
    void takeOver(String path, Path from) throws IOException {
        makeFolder(path);
        var source = from.resolve(path);
        if (!link(path, source) && !Files.exists(path(path), LinkOption.NOFOLLOW_LINKS)) {
            Files.copy(source, path(path), StandardCopyOption.COPY_ATTRIBUTES);
            PublicAccess.giveToFile(path(path));
        }
    }

    /** Gives a file a second name in this tree; a file of another account that not everyone can read needs a copy. */
    private boolean link(String path, Path source) throws IOException {
        if (linksFiles && !disk.hardLink(path(path), source)) {
            linksFiles = false;
        }
        if (linksFiles && !PublicAccess.giveToFile(path(path))) {
            Files.delete(path(path));
            return false;
        }
        return linksFiles;
    }

    /** Lets everyone read the finished tree. */
    void release() throws IOException {
        PublicAccess.giveToFolder(root);
    }

    private void makeFolder(String path) throws IOException {
        int end = path.lastIndexOf('/');
        var folder = end < 0 ? "" : path.substring(0, end);
        if (!folders.contains(folder)) {
            PublicAccess.createPrivateFolder(root);
            PublicAccess.createFolders(root.resolve(folder));
            folders.add(folder);
        }
    }
}
