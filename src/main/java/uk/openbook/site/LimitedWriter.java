package uk.openbook.site;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.function.Supplier;
import uk.openbook.output.OutputException;

/** Passes a text on up to a length, and fails beyond it. */
final class LimitedWriter extends FilterWriter {

    private final Supplier<OutputException> fault;
    private long left;

    LimitedWriter(Writer out, long most, Supplier<OutputException> fault) {
        super(out);
        this.left = most;
        this.fault = fault;
    }

    private void take(int length) {
        left -= length;
        if (left < 0) {
            throw fault.get();
        }
    }

    @Override
    public void write(int character) throws IOException {
        take(1);
        super.write(character);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        take(length);
        super.write(text, from, length);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        take(length);
        super.write(text, from, length);
    }
}
