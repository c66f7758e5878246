package uk.openbook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.openbook.build.BuildNote;
import uk.openbook.build.BuildSummary;
import uk.openbook.build.LastBuild;
import uk.openbook.build.Published;
import uk.openbook.build.Publisher;
import uk.openbook.build.Sources;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.AsOf;
import uk.openbook.model.Findings;
import uk.openbook.publication.InWords;
import uk.openbook.render.TemporaryFolder;
import uk.openbook.validation.CheckedSite;

/** Checks a site, renders it and publishes it in one step. */
@Command(name = "build", mixinStandardHelpOptions = true,
        description = "Check the site, and publish it if nothing is wrong.")
final class BuildCommand implements Callable<Integer> {

    @Mixin
    private SiteOptions options;

    @Option(names = {"-o", "--output"}, paramLabel = "DIR",
            description = "Publish into this folder; 'output' in the site's folder when left out.")
    private Path given;

    @Option(names = "--base-url", paramLabel = "URL",
            description = "The address where the site will stand, in place of the one in the settings.")
    private String baseUrl;

    @Option(names = "--again",
            description = "Make every file and compare it, even if nothing has changed since the last build.")
    private boolean again;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var site = options.site();
        options.requireFolderOfItsOwn(given);
        var output = options.output(given);
        var publisher = new Publisher(site, output.toAbsolutePath(), options.threads());
        var temporary = TemporaryFolder.openIn(publisher::workFolder);
        try {
            return build(site, output, publisher);
        } finally {
            temporary.close();
        }
    }

    private int build(Path site, Path output, Publisher publisher) throws IOException {
        long start = System.nanoTime();
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        var progress = new Progress(err);
        var settings = SiteOptions.settings(site);
        var config = baseUrl == null ? settings : settings.withBaseUrl(baseUrl);

        var asOf = options.asOf(config);
        var sources = Sources.of(site, config.baseUrl());
        var last = again ? Optional.<LastBuild>empty()
                : sources.flatMap(found -> publisher.lastOf(found, asOf.moment())
                        .filter(build -> Preview.in(build.told().remarks()).isEmpty()
                                == publisher.lastOf(found, Instant.now()).isPresent()));
        if (last.isPresent()) {
            var found = tellAgain(last.get().told(), site, config, asOf, err);
            if (found.hasErrors()) {
                return ExitCode.DATA;
            }
            say(out, last.get().told(), last.get().published(), start, output);
            return ExitCode.DONE;
        }

        progress.says("Reading and checking");
        var findings = new Findings();
        var result = new Pipeline(site, config, asOf, options.threads(), findings).run();
        report(findings, result.checked(), err);
        if (findings.hasErrors()) {
            return ExitCode.DATA;
        }
        var preview = Preview.of(asOf, config);
        if (preview.isPresent()) {
            Preview.requireElsewhere(output, options.output(null));
        }
        var planned = result.planned().orElseThrow();
        var publication = planned.publication();
        var told = new BuildSummary(!findings.isEmpty(), publication.registers().size(),
                publication.histories().values().stream().mapToLong(history -> history.size()).sum(),
                Stream.concat(remarks(result.checked()).stream(), preview.map(Preview::words).stream()).toList());
        progress.says("Writing");
        var published = publisher.publish(planned.plan(), publication, sources.map(read -> new BuildNote(read, asOf, told)));
        say(out, told, published, start, output);
        return ExitCode.DONE;
    }

    /** Tells staff the same as when the site was made; errors only where a source was changed this very moment. */
    private Findings tellAgain(BuildSummary told, Path site, SiteConfig config, AsOf asOf, PrintWriter err)
            throws IOException {
        var findings = new Findings();
        if (told.hadFindings()) {
            report(findings, new Pipeline(site, config, asOf, options.threads(), findings).runWithoutPages().checked(), err);
        } else {
            told.remarks().forEach(err::println);
        }
        return findings;
    }

    private static void report(Findings findings, CheckedSite checked, PrintWriter err) throws IOException {
        if (!findings.isEmpty()) {
            TextReport.write(findings, err);
            err.flush();
        }
        remarks(checked).forEach(err::println);
        if (findings.hasErrors()) {
            err.println("Nothing was written.");
        }
    }

    private static List<String> remarks(CheckedSite checked) {
        return Stream.of(HeldBack.of(checked), Excused.of(checked), Accepted.of(checked)).flatMap(Optional::stream).toList();
    }

    private void say(PrintWriter out, BuildSummary told, Published published, long start, Path output) {
        out.printf(Locale.ROOT,
                "%s %s, %s, %s, %s, %s bytes in %.1f seconds: %s%n",
                published.changed() ? "Published" : "Unchanged:",
                InWords.count(told.registers(), "register", "registers"),
                InWords.count(told.entries(), "entry", "entries"),
                InWords.count(published.pages(), "page", "pages"), InWords.count(published.files(), "file", "files"),
                InWords.number(published.bytes()), (System.nanoTime() - start) / 1e9, output);
        Preview.in(told.remarks()).ifPresent(preview -> out.println(preview.words()));
    }
}
