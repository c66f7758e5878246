package uk.openbook.cli;

/** What the process tells the shell. */
final class ExitCode {

    /** Done. */
    static final int DONE = 0;
    /** The data is at fault; the findings are printed. */
    static final int DATA = 1;
    /** The call, the settings or the machine is at fault. */
    static final int CALL = 2;

    private ExitCode() {
    }
}
