package uk.openbook.build.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import uk.openbook.build.Workers;
import uk.openbook.model.Findings;
import uk.openbook.model.Redirect;
import uk.openbook.publication.Publication;
import uk.openbook.render.OutputException;
import uk.openbook.render.OutputFile;
import uk.openbook.render.SitePlan;
import uk.openbook.validation.TemplateFiles;

/**
 * Checks the pages that staff have a hand in, without writing anything: renders a page of every kind, every page of the
 * templates that the site has changed, and every page that staff wrote. Finds a template that fails, a page without a
 * title, an id twice, a link that leads nowhere.
 */
public final class TrialRender {

    private final SitePlan plan;
    private final TrialFindings found;
    private final PageChecks checks;
    /** Why pages cannot be rendered, by path. */
    private final Map<String, OutputException> failures = new ConcurrentSkipListMap<>();

    private TrialRender(Path site, Publication publication, SitePlan plan, Findings findings) {
        this.plan = plan;
        this.found = new TrialFindings(site, publication, findings);
        this.checks = new PageChecks(publication.config().baseUrl().toString(), plan::has);
    }

    /**
     * Adds a finding for each problem.
     *
     * @param site the folder of its sources
     * @param threads how many pages may be rendered at a time
     */
    public static void check(Path site, Publication publication, SitePlan plan, int threads, Findings findings)
            throws IOException {
        var trial = new TrialRender(site, publication, plan, findings);
        // What is wrong with a redirect is a finding of its own.
        var redirected = publication.redirects().stream().map(Redirect::from).collect(Collectors.toSet());
        plan.taken().stream().filter(path -> !redirected.contains(path)).forEach(trial.found::addTaken);
        var files = plan.files().stream().filter(file -> !redirected.contains(file.path())).toList();
        trial.render(TrialPages.of(files, TemplateFiles.changed(site)), threads);
    }

    private void render(List<OutputFile> pages, int threads) throws IOException {
        var next = new AtomicInteger();
        new Workers(Math.min(threads, Math.max(1, pages.size()))).run(() -> () -> {
            for (int i; (i = next.getAndIncrement()) < pages.size();) {
                render(pages.get(i));
            }
        });
        failures.forEach((path, failure) -> found.add(failure, plan.file(path).orElseThrow()));
        checks.problems(this::content).forEach(problem -> found.add(problem, plan.file(problem.path()).orElseThrow()));
    }

    private void render(OutputFile page) throws IOException {
        try {
            checks.read(page.path(), bytes(page));
        } catch (OutputException e) {
            failures.put(page.path(), e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A page that others lead into; nothing where it cannot be rendered, which is a finding of its own. */
    private Optional<byte[]> content(String path) {
        try {
            return failures.containsKey(path) ? Optional.empty() : Optional.of(bytes(plan.file(path).orElseThrow()));
        } catch (OutputException e) {
            found.add(e, plan.file(path).orElseThrow());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(OutputFile file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        file.body().writeTo(bytes);
        return bytes.toByteArray();
    }
}
