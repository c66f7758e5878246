package uk.openbook.publish.proof;

import java.io.IOException;
import java.io.InputStream;

/** A whole site that is not published yet. Its files are numbered in the order in which they were made, from 0. */
public interface StagedSite {

    int size();

    String path(int ordinal);

    /** The number of the file whose path has this {@link Hash64}, or -1. */
    int find(long pathHash);

    InputStream open(int ordinal) throws IOException;

    /** The number of the file of this path, or -1. */
    default int find(String path) {
        return find(Hash64.of(path));
    }

    default byte[] read(int ordinal) throws IOException {
        try (var in = open(ordinal)) {
            return in.readAllBytes();
        }
    }
}
