package uk.openbook.output.search;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Files of the index are kept from when they are named by what they hold until they are written, up to {@value #MOST}
 * bytes in all; beyond that they are made anew, so that an index of any size fits in memory.
 */
final class Kept {

    private static final int MOST = 16 << 20;

    private final int most;
    private int size;

    Kept() {
        this(MOST);
    }

    /** @param most how many bytes are kept in all */
    Kept(int most) {
        this.most = most;
    }

    /**
     * What writes the bytes that were made once more.
     *
     * @param from where they begin
     * @param to where they end
     * @param maker makes them anew
     */
    Consumer<Packed> or(Packed made, int from, int to, Consumer<Packed> maker) {
        if (to - from > most - size) {
            return maker;
        }
        size += to - from;
        var bytes = Arrays.copyOfRange(made.bytes(), from, to);
        return out -> out.append(bytes, 0, bytes.length);
    }

    /** The same of all bytes that were made. */
    Consumer<Packed> or(Packed made, Consumer<Packed> maker) {
        return or(made, 0, made.size(), maker);
    }
}
