package uk.openbook.model;

/** Whether a finding stops the build. */
public enum Severity {
    /** Stops the build before anything is written. */
    ERROR,
    /** Is printed and counted; the build goes on. */
    WARNING;

    /** The word staff read, such as {@code warning}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
