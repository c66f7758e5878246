package uk.openbook.cli;

import java.io.PrintWriter;

/** Says on a terminal what is going on; says nothing where no one is watching. */
final class Progress {

    private final PrintWriter err;
    private final boolean watched = System.console() != null;

    Progress(PrintWriter err) {
        this.err = err;
    }

    void says(String what) {
        if (watched) {
            err.println(what + "…");
        }
    }
}
