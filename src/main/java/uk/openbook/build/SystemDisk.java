package uk.openbook.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The disk as the system offers it. */
final class SystemDisk implements Disk {

    // Windows cannot put one link to a folder in the place of another in one step, even where it makes them.
    private static final boolean REPLACES_LINKS = File.separatorChar == '/';

    @Override
    public boolean symbolicLink(Path link, Path target) throws IOException {
        if (!REPLACES_LINKS) {
            return false;
        }
        try {
            Files.createSymbolicLink(link, target);
            return true;
        } catch (UnsupportedOperationException | FileSystemException e) {
            return false;
        }
    }

    @Override
    public boolean hardLink(Path link, Path existing) throws IOException {
        try {
            Files.createLink(link, existing);
            return true;
        } catch (UnsupportedOperationException | FileSystemException e) {
            // The copy that is made instead reports what ails the disk, if that was the reason.
            return false;
        }
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
