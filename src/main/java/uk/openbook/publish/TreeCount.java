package uk.openbook.publish;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * What there is of a site on the disk.
 *
 * @param files how many files
 * @param bytes the size of all of them
 * @param newest when a file was last written to
 * @param plain whether there is nothing but files and folders
 */
record TreeCount(long files, long bytes, FileTime newest, boolean plain) {

    static TreeCount of(Path tree) throws IOException {
        var visitor = new Visitor();
        // The path of a site may be a link to its tree.
        Files.walkFileTree(tree.toRealPath(), visitor);
        return new TreeCount(visitor.files, visitor.bytes, visitor.newest, visitor.plain);
    }

    /** Whether this can be what was published, no file written to after a moment. */
    boolean isOf(Published published, FileTime moment) {
        return plain && files == published.files() && bytes == published.bytes() && newest.compareTo(moment) <= 0;
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {

        private long files;
        private long bytes;
        private FileTime newest = FileTime.fromMillis(0);
        private boolean plain = true;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files++;
            bytes += attributes.size();
            plain &= attributes.isRegularFile();
            if (attributes.lastModifiedTime().compareTo(newest) > 0) {
                newest = attributes.lastModifiedTime();
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
