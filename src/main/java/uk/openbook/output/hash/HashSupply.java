package uk.openbook.output.hash;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Gives out Java's own hashes until {@value #ENOUGH} bytes were hashed; then loads faster ones, meanwhile and where there
 * are none goes on with Java's.
 */
final class HashSupply {

    /** Faster hashes take as long to load as Java's to hash 3 MB, and who hashes 2 hardly ever hashes less than 5. */
    static final long ENOUGH = 2 << 20;

    /** That of the program. */
    static final HashSupply OF_PROGRAM = new HashSupply(NativeHash::load);

    private final Supplier<Optional<Supplier<Hash>>> loader;
    private final AtomicLong hashed = new AtomicLong();
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile Supplier<Hash> faster;

    /** @param loader gives a maker of faster hashes, if there are any; asked once, on a thread of its own */
    HashSupply(Supplier<Optional<Supplier<Hash>>> loader) {
        this.loader = loader;
    }

    /**
     * The one to begin with.
     *
     * @param hash in use, and begun anew
     */
    Hash now(Hash hash) {
        var made = faster;
        return made == null || hash instanceof NativeHash ? hash : made.get();
    }

    /** Takes note that so many bytes more were hashed. */
    void count(long bytes) {
        if (!asked.get() && hashed.addAndGet(bytes) >= ENOUGH && asked.compareAndSet(false, true)) {
            var thread = new Thread(() -> loader.get().ifPresent(made -> faster = made), "openbook-hashes");
            thread.setDaemon(true);
            thread.start();
        }
    }
}
