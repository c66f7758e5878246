package uk.openbook.input.settings;

import java.util.List;

/** The call or the settings are at fault; the message says where, what and what to do, in a line for each fault. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SettingsException(String message) {
        super(message);
    }

    public SettingsException(String message, Throwable cause) {
        super(message, cause);
    }

    /** @param faults what is wrong, each as a message of its own */
    public SettingsException(List<String> faults) {
        super(String.join("\n", faults));
    }
}
