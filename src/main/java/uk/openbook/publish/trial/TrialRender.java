package uk.openbook.publish.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import uk.openbook.check.TemplateFiles;
import uk.openbook.model.Findings;
import uk.openbook.output.Output;
import uk.openbook.output.OutputException;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Publication;
import uk.openbook.output.Urls;
import uk.openbook.publish.SitePaths;
import uk.openbook.publish.Workers;
import uk.openbook.publish.proof.Faults;
import uk.openbook.publish.proof.Links;
import uk.openbook.publish.proof.PageReader;
import uk.openbook.site.BrowserHtml;

/**
 * Finds what a build would refuse, without writing anything: two files of one path, a template that fails, a page without
 * a title, an id twice, a link that leads nowhere. Renders a page of every kind, and every page of the templates that the
 * site has changed. A page is read as it is, as a build does, and as browsers read it.
 */
public final class TrialRender {

    private final Publication publication;
    private final List<OutputFile> files = new ArrayList<>();
    private final TrialFindings found;
    private final Path site;
    private final int threads;
    private final Faults faults = new Faults();
    private final Links links;
    /** Whether a page could not be rendered, so that the places on it are not known. */
    private final AtomicBoolean failed = new AtomicBoolean();
    /** Why pages cannot be rendered, by the place of the page among all files. */
    private final Map<Integer, OutputException> failures = new ConcurrentHashMap<>();

    private TrialRender(Path site, Publication publication, int threads, Findings findings) {
        this.site = site;
        this.publication = publication;
        this.threads = threads;
        this.found = new TrialFindings(site, publication, findings);
        this.links = new Links(publication.config().baseUrl().toString(), faults);
    }

    /**
     * Adds a finding for each thing that a build would refuse.
     *
     * @param site the folder of its sources
     * @param outputs all of the site's; those of which the paths take long to list may be left out
     * @param threads how many pages may be rendered at a time
     */
    public static void check(Path site, Publication publication, List<Output> outputs, int threads, Findings findings)
            throws IOException {
        var trial = new TrialRender(site, publication, threads, findings);
        try {
            trial.list(outputs);
            trial.render();
        } finally {
            outputs.forEach(Output::close);
        }
    }

    private void list(List<Output> outputs) {
        var paths = new SitePaths();
        paths.claim(Urls.CHECKSUMS);
        for (var output : outputs) {
            try {
                output.files(publication).forEach(file -> list(file, paths));
            } catch (OutputException e) {
                // The guidance pages, which are rendered all at once, before there is any.
                failed.set(true);
                found.add(e);
            }
        }
    }

    private void list(OutputFile file, SitePaths paths) {
        try {
            paths.claim(file.path());
            files.add(file);
        } catch (OutputException e) {
            found.addTaken(file);
        }
    }

    private void render() throws IOException {
        var all = new TrialSite(files);
        var pages = TrialPages.of(files, TemplateFiles.changed(site));
        var next = new AtomicInteger();
        new Workers(Math.min(threads, Math.max(1, pages.size()))).run(() -> {
            var reader = links.reader();
            return () -> {
                for (int i; (i = next.getAndIncrement()) < pages.size();) {
                    render(all, pages.get(i), reader);
                }
            };
        });
        // Pages are rendered at the same time; the finding of several names the one with the first address each time.
        failures.entrySet().stream().sorted(Comparator.comparing(failure -> all.path(failure.getKey())))
                .forEach(failure -> found.add(failure.getValue(), all.file(failure.getKey())));
        if (!failed.get()) {
            links.check(all, faults);
        }
        faults.kept().forEach(fault -> found.add(fault, all.file(all.find(fault.path()))));
    }

    private void render(TrialSite all, int ordinal, PageReader reader) throws IOException {
        var path = all.path(ordinal);
        try {
            var page = all.asWritten(ordinal);
            reader.read(path, ordinal, page, page.length);
            var seen = BrowserHtml.of(page);
            reader.read(path, ordinal, seen, seen.length);
        } catch (OutputException e) {
            failed.set(true);
            failures.put(ordinal, e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
