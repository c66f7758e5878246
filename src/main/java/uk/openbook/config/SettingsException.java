package uk.openbook.config;

/** The call or the settings are at fault; the message says where, what and what to do. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SettingsException(String message) {
        super(message);
    }

    public SettingsException(String message, Throwable cause) {
        super(message, cause);
    }
}
