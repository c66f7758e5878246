package uk.openbook.render;

import java.util.stream.Stream;
import uk.openbook.publication.Publication;

/** One kind of file that is made of what is published. */
public interface Output {

    /** Every file of this kind; the stream is lazy, its order the same at each build. */
    Stream<OutputFile> files(Publication publication);
}
