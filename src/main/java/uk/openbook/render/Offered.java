package uk.openbook.render;

import uk.openbook.model.Register;

/** Files that pages and catalogues offer with a register. */
public interface Offered extends Output {

    /** How the file with a register is offered; one file may hold all registers. */
    Download download(Register register);

    /** Whether making a file takes long enough to begin early, and to keep its bytes for whoever wants them next. */
    default boolean isSlow() {
        return false;
    }
}
