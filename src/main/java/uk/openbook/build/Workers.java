package uk.openbook.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.function.Supplier;
import uk.openbook.render.OutputException;

/** Does one kind of work on several threads, of which the caller's is one, and waits for all of them. */
public final class Workers {

    /** What each thread does; it takes its share from something that all of them see. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException;
    }

    private final int threads;

    public Workers(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("no threads: " + threads);
        }
        this.threads = threads;
    }

    /** How many work at the same time. */
    int count() {
        return threads;
    }

    /** Throws what a thread threw, when all have come to an end. */
    public void run(Supplier<? extends Work> eachThread) throws IOException {
        var others = new ArrayList<Worker>();
        for (int i = 1; i < threads; i++) {
            var worker = new Worker(eachThread.get());
            worker.setDaemon(true);
            others.add(worker);
            worker.start();
        }
        var own = new Worker(eachThread.get());
        own.run();
        for (var worker : others) {
            await(worker);
        }
        own.throwFailure();
        for (var worker : others) {
            worker.throwFailure();
        }
    }

    private static void await(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutputException("The build was interrupted", e);
        }
    }

    private static final class Worker extends Thread {

        private final Work work;
        private Throwable failure;

        Worker(Work work) {
            super("openbook-worker");
            this.work = work;
        }

        @Override
        public void run() {
            try {
                work.run();
            } catch (IOException | RuntimeException | Error e) {
                failure = e;
            }
        }

        void throwFailure() throws IOException {
            if (failure instanceof IOException e) {
                throw e;
            }
            if (failure instanceof RuntimeException e) {
                throw e;
            }
            if (failure instanceof Error e) {
                throw e;
            }
        }
    }
}
