package uk.openbook.build;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Who may read published files and folders: everyone, whatever the umask of the build, because a web server reads them
 * under an account of its own. Where the disk keeps no permissions of this kind, it decides by itself.
 */
final class PublicAccess {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rwx------");

    private PublicAccess() {
    }

    /** Lets everyone read a file; returns whether everyone can. */
    static boolean giveToFile(Path file) throws IOException {
        return give(file, FILE);
    }

    /** Lets everyone open a folder; returns whether everyone can. */
    static boolean giveToFolder(Path folder) throws IOException {
        return give(folder, FOLDER);
    }

    private static boolean give(Path path, Set<PosixFilePermission> access) throws IOException {
        if (!isKeptFor(path)) {
            return true;
        }
        var present = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
        if (present.equals(access)) {
            return true;
        }
        try {
            Files.setPosixFilePermissions(path, access);
            return true;
        } catch (FileSystemException e) {
            // The file belongs to another account, or the permissions of the whole disk are fixed.
            return present.containsAll(access);
        }
    }

    private static boolean isKeptFor(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Creates a folder, with those above it that do not exist, that everyone can open; existing ones keep their access. */
    static void createFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (folder.getParent() != null) {
            createFolders(folder.getParent());
        }
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
        giveToFolder(folder);
    }

    /** Creates a folder that only the account of the build can open, with those above it that do not exist. */
    static void createPrivateFolder(Path folder) throws IOException {
        if (isKeptFor(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PRIVATE));
        } else {
            Files.createDirectories(folder);
        }
    }
}
