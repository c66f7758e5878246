package uk.openbook.build.redaction;

import java.io.IOException;

/** Something that must be true of a site before it is published. */
public interface Proof {

    /**
     * Adds what is not true.
     *
     * @throws IOException where a staged file cannot be read
     */
    void check(StagedSite site, Faults faults) throws IOException;
}
