package uk.openbook.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Something made on another thread, ahead of its time; what goes wrong is thrown where it is asked for. */
final class Ahead<T> implements Supplier<T> {

    private final CompletableFuture<T> made;

    private Ahead(CompletableFuture<T> made) {
        this.made = made;
    }

    static <T> Ahead<T> of(Supplier<T> maker) {
        return new Ahead<>(CompletableFuture.supplyAsync(maker));
    }

    /** Waits until it is made, or could not be. */
    void await() {
        made.handle((result, failure) -> null).join();
    }

    @Override
    public T get() {
        try {
            return made.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
