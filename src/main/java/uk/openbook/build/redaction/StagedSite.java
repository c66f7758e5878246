package uk.openbook.build.redaction;

import java.io.IOException;
import java.io.InputStream;

/** A whole site that is not published yet. Its files are numbered in the order in which they were made, from 0. */
public interface StagedSite {

    int size();

    String path(int ordinal);

    InputStream open(int ordinal) throws IOException;

}
