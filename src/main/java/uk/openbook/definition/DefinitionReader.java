package uk.openbook.definition;

import java.nio.file.Path;
import uk.openbook.model.Findings;

/** Reads the register definitions in {@code data/registers/} and the code lists in {@code data/code-lists/}. */
public final class DefinitionReader {

    private DefinitionReader() {
    }

    /**
     * Reads all that a site defines. Every fault becomes a finding, and a register with one is left out.
     *
     * @param site the site folder
     */
    public static Definitions read(Path site, Findings findings) {
        throw new UnsupportedOperationException();
    }
}
