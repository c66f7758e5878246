package uk.openbook.output;

import java.util.stream.Stream;

/** One kind of file that is made of what is published. */
public interface Output {

    /** Every file of this kind; the stream is lazy, its order the same at each build. */
    Stream<OutputFile> files(Publication publication);
}
