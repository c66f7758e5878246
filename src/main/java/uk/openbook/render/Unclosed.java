package uk.openbook.render;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Hands bytes on; closing it flushes only, because whoever opened the stream closes it. */
public final class Unclosed extends FilterOutputStream {

    public Unclosed(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
