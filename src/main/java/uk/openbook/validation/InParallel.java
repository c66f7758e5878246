package uk.openbook.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import uk.openbook.model.Findings;

/** Runs checks that know nothing of each other at the same time; results and findings come in the order of the list. */
final class InParallel {

    private InParallel() {
    }

    /** A result with what was found on the way. */
    private record Outcome<T>(T result, Findings findings) {
    }

    /** @param threads how many run at a time */
    static <T> List<T> run(List<Function<Findings, T>> tasks, int threads, Findings findings) {
        var outcomes = threads < 2 || tasks.size() < 2 ? tasks.stream().map(InParallel::run).toList()
                : runInPool(tasks, Math.min(threads, tasks.size()));
        outcomes.forEach(outcome -> findings.addAll(outcome.findings));
        return outcomes.stream().map(Outcome::result).toList();
    }

    private static <T> Outcome<T> run(Function<Findings, T> task) {
        var own = new Findings();
        return new Outcome<>(task.apply(own), own);
    }

    private static <T> List<Outcome<T>> runInPool(List<Function<Findings, T>> tasks, int threads) {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var calls = new ArrayList<Callable<Outcome<T>>>();
            tasks.forEach(task -> calls.add(() -> run(task)));
            var outcomes = new ArrayList<Outcome<T>>();
            for (Future<Outcome<T>> outcome : pool.invokeAll(calls)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while checking", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
