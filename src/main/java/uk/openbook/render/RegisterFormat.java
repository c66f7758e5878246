package uk.openbook.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import uk.openbook.history.History;
import uk.openbook.publication.Publication;

/** A format in which each register that has an edition is offered whole, in a file of its own. */
public interface RegisterFormat extends Offered {

    /**
     * Writes the file of one register.
     *
     * @param history that of the register, which has an edition
     */
    void write(Publication publication, History history, OutputStream out) throws IOException;

    @Override
    default Stream<OutputFile> files(Publication publication) {
        return publication.histories().values().stream().filter(history -> history.newest().isPresent())
                .map(history -> new OutputFile(download(history.register()).path(),
                        out -> write(publication, history, out)));
    }
}
