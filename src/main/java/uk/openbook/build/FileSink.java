package uk.openbook.build;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import uk.openbook.hash.Sha256;

/**
 * Takes the bytes of one file after another. Bytes that the same file of the site before holds too are compared and
 * dropped; from the first difference on they are written to the new tree. One is used over and over by a thread.
 */
final class FileSink extends OutputStream {

    /** How many bytes of a file are held at most. */
    static final int LIMIT = 1 << 20;

    private static final int BLOCK = 1 << 16;

    private final NewTree tree;
    private final Optional<Path> before;
    private final Sha256 digest = new Sha256();
    private final ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
    private byte[] buffer = new byte[BLOCK];
    private int count;
    private String path;
    private long drained;
    private FileChannel old;
    private FileChannel out;

    /** @param before the site that stands, if there is one */
    FileSink(NewTree tree, Optional<Path> before) {
        this.tree = tree;
        this.before = before;
    }

    /** Begins a file. */
    void begin(String path) {
        this.path = path;
        count = 0;
        drained = 0;
    }

    @Override
    public void write(int letter) throws IOException {
        if (count == buffer.length) {
            makeRoom(1);
        }
        buffer[count++] = (byte) letter;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (left > buffer.length - count) {
                makeRoom(left);
            }
            int part = Math.min(left, buffer.length - count);
            System.arraycopy(bytes, from, buffer, count, part);
            count += part;
            from += part;
            left -= part;
        }
    }

    private void makeRoom(int wanted) throws IOException {
        long size = Math.min(LIMIT, Math.max(2L * buffer.length, (long) count + wanted));
        if (size > buffer.length) {
            buffer = Arrays.copyOf(buffer, (int) size);
        } else {
            drain();
        }
    }

    /**
     * What a file came to.
     *
     * @param written whether it stands in the new tree
     */
    record Finished(long size, byte[] hash, boolean written) {
    }

    /**
     * Ends the file, and writes it unless the site before holds the same bytes.
     *
     * @param known the hash of the file in the site before, where it is known
     */
    Finished finish(Optional<byte[]> known) throws IOException {
        long size = drained + count;
        if (drained == 0) {
            openOld();
        }
        if (out == null && (old == null || old.size() != size || !isNextOfOld())) {
            startWriting();
        }
        boolean written = out != null;
        byte[] hash;
        if (written) {
            append(count);
            hash = digest.digest();
        } else {
            hash = known.isPresent() ? known.get() : hashOfOld(size);
        }
        closeFiles();
        return new Finished(size, hash, written);
    }

    /** Lets go of the files that a failure left open. */
    void abandon() throws IOException {
        closeFiles();
    }

    /** Compares or writes the bytes held, to make room for more. */
    private void drain() throws IOException {
        if (drained == 0) {
            openOld();
        }
        if (out == null && (old == null || !isNextOfOld())) {
            startWriting();
        }
        if (out != null) {
            append(count);
        }
        drained += count;
        count = 0;
    }

    private void openOld() {
        try {
            old = before.isEmpty() ? null : openRegular(before.get().resolve(path));
        } catch (IOException e) {
            // Whatever hinders the comparison, writing the file anew is right.
            old = null;
        }
    }

    /** Null for anything but a file: a link leads to what others may change, and to open a pipe would wait for ever. */
    private static FileChannel openRegular(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS) : null;
    }

    /** Whether the bytes held are those that follow in the old file. */
    private boolean isNextOfOld() throws IOException {
        int compared = 0;
        while (compared < count) {
            int read = readOld(drained + compared, count - compared);
            if (read < 0 || !block.equals(ByteBuffer.wrap(buffer, compared, read))) {
                return false;
            }
            compared += read;
        }
        return true;
    }

    /** Writes what was dropped, because the old file held it too. */
    private void startWriting() throws IOException {
        digest.reset();
        out = tree.create(path);
        for (long copied = 0; copied < drained;) {
            int read = readOld(copied, drained - copied);
            if (read < 0) {
                throw new IOException(path + ": the file was cut short while it was read");
            }
            digest.update(block.duplicate());
            writeBlock();
            copied += read;
        }
    }

    private byte[] hashOfOld(long size) throws IOException {
        digest.reset();
        for (long hashed = 0; hashed < size;) {
            int read = readOld(hashed, size - hashed);
            if (read < 0) {
                throw new IOException(path + ": the file was cut short while it was read");
            }
            digest.update(block);
            hashed += read;
        }
        return digest.digest();
    }

    private int readOld(long position, long wanted) throws IOException {
        block.clear().limit((int) Math.min(BLOCK, wanted));
        int read = old.read(block, position);
        block.flip();
        return read;
    }

    private void append(int length) throws IOException {
        digest.update(buffer, 0, length);
        for (int from = 0; from < length; from += BLOCK) {
            block.clear();
            block.put(buffer, from, Math.min(BLOCK, length - from)).flip();
            writeBlock();
        }
    }

    private void writeBlock() throws IOException {
        while (block.hasRemaining()) {
            out.write(block);
        }
    }

    private void closeFiles() throws IOException {
        try {
            if (old != null) {
                old.close();
            }
        } finally {
            old = null;
            closeOut();
        }
    }

    private void closeOut() throws IOException {
        var closing = out;
        out = null;
        if (closing != null) {
            closing.close();
        }
    }

    /** Writers that wrap this one close it; the file ends with {@link #finish}. */
    @Override
    public void close() {
        // The thread goes on with the next file.
    }
}
