package uk.openbook.build;

import java.io.IOException;
import java.nio.file.Path;

/** The calls on which systems differ, and on which it depends that a site is replaced as a whole. */
interface Disk {

    /**
     * Makes a symbolic link.
     *
     * @param target as it is to stand in the link
     * @return false where this system or this disk makes none
     */
    boolean symbolicLink(Path link, Path target) throws IOException;

    /**
     * Gives a file a second name.
     *
     * @return false where this system or this disk cannot
     */
    boolean hardLink(Path link, Path existing) throws IOException;

    /** Renames a file, link or folder in one step; a file or link that has the new name is replaced. */
    void rename(Path from, Path to) throws IOException;
}
