package uk.openbook.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What stands for an entry in one kind of file, made once and written many times, since an entry is in many views. Kept up
 * to {@value #MOST} bytes in all; beyond that it is made anew each time, so that a register of any size fits in memory.
 */
public final class RowBytes {

    private static final long MOST = 48 << 20;

    private final Map<Key, byte[]> kept = new ConcurrentHashMap<>();
    private final AtomicLong size = new AtomicLong();
    private final Maker maker;

    private record Key(String register, String entry) {

        // What Java makes of itself for a record is slower, and there are a hundred thousand calls.
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && entry.equals(key.entry) && register.equals(key.register);
        }

        @Override
        public int hashCode() {
            return 31 * register.hashCode() + entry.hashCode();
        }
    }

    /** Writes what stands for an entry; the same bytes each time. */
    @FunctionalInterface
    public interface Maker {
        void write(View.Row row, OutputStream out) throws IOException;
    }

    public RowBytes(Maker maker) {
        this.maker = maker;
    }

    /** Writes what stands for an entry. */
    public void write(View.Row row, OutputStream out) throws IOException {
        var key = new Key(row.register().id(), row.timeline().key());
        var bytes = kept.get(key);
        if (bytes == null) {
            var made = new ByteArrayOutputStream(1024);
            maker.write(row, made);
            bytes = made.toByteArray();
            if (size.get() + bytes.length <= MOST && kept.putIfAbsent(key, bytes) == null) {
                size.addAndGet(bytes.length);
            }
        }
        out.write(bytes);
    }
}
