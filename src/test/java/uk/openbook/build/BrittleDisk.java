package uk.openbook.build;

import java.io.IOException;
import java.nio.file.Path;

/** A disk without links, which may break at one of its renames. */
final class BrittleDisk implements Disk {

    private final Disk disk = new SystemDisk();
    private int renamesLeft = Integer.MAX_VALUE;
    private Break kind = Break.REFUSAL;

    /** The rename does not happen; the process ends before it; the process ends after it. */
    enum Break { REFUSAL, KILLED_BEFORE, KILLED_AFTER }

    /** Stands for the end of the process: nothing that catches exceptions of the disk catches it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    void breakAt(int rename, Break kind) {
        this.renamesLeft = rename;
        this.kind = kind;
    }

    @Override
    public boolean symbolicLink(Path link, Path target) {
        return false;
    }

    @Override
    public boolean hardLink(Path link, Path existing) {
        return false;
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        boolean breaks = renamesLeft-- == 0;
        if (breaks && kind == Break.REFUSAL) {
            throw new IOException("the disk refused");
        }
        if (breaks && kind == Break.KILLED_BEFORE) {
            throw new Killed();
        }
        disk.rename(from, to);
        if (breaks) {
            throw new Killed();
        }
    }
}
