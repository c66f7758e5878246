package uk.openbook.publish;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import uk.openbook.output.Output;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Publication;
import uk.openbook.output.Urls;

/** Hands out the files of all outputs, one at a time, in a fixed order, to whichever thread asks next. */
final class FileQueue {

    private final Iterator<Output> outputs;
    private final Publication publication;
    private final SitePaths paths = new SitePaths();
    private Iterator<OutputFile> files = Collections.emptyIterator();
    private int taken;
    private boolean closed;

    /**
     * A file and its place in the order.
     *
     * @param ordinal from 0
     */
    record Numbered(int ordinal, OutputFile file) {
    }

    FileQueue(List<Output> outputs, Publication publication) {
        this.outputs = outputs.iterator();
        this.publication = publication;
        // Written at the end, of all the others.
        paths.claim(Urls.CHECKSUMS);
    }

    /** The next file, or null after the last. */
    synchronized Numbered next() {
        try {
            while (!closed && !files.hasNext()) {
                if (!outputs.hasNext()) {
                    return null;
                }
                // Not one flat stream: its iterator would hold all files of an output at once.
                files = outputs.next().files(publication).iterator();
            }
            if (closed) {
                return null;
            }
            var file = files.next();
            paths.claim(file.path());
            return new Numbered(taken++, file);
        } catch (RuntimeException | Error e) {
            closed = true;
            throw e;
        }
    }

    /** How many files were handed out. */
    synchronized int taken() {
        return taken;
    }

    /** Hands out no more. */
    synchronized void close() {
        closed = true;
    }
}
