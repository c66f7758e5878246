package uk.openbook.render;

/** A file of the site could not be made: a template or the machine is at fault, not the data. */
public class OutputException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public OutputException(String message) {
        super(message);
    }

    public OutputException(String message, Throwable cause) {
        super(message, cause);
    }
}
