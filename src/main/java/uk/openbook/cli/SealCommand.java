package uk.openbook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.openbook.build.Publisher;
import uk.openbook.input.settings.SettingsException;
import uk.openbook.model.Findings;
import uk.openbook.render.TemporaryFolder;

/** Records what was published, for later builds to hold to. */
@Command(name = "seal", mixinStandardHelpOptions = true,
        description = "Record what was built in data/published, so that later builds cannot change or drop it.")
final class SealCommand implements Callable<Integer> {

    @Mixin
    private SiteOptions options;

    @Option(names = {"-o", "--output"}, paramLabel = "DIR",
            description = "Folder of the built site; 'output' in the site's folder when left out.")
    private Path given;

    @Option(names = "--base-url", paramLabel = "URL", description = "The address with which the site was built.")
    private String baseUrl;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var site = options.site();
        var output = options.output(given).toAbsolutePath();
        var temporary = TemporaryFolder.openIn(() -> Publisher.workFolderOf(output));
        try {
            return seal(site, output);
        } finally {
            temporary.close();
        }
    }

    private int seal(Path site, Path output) throws IOException {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        var settings = SiteOptions.settings(site);
        var config = baseUrl == null ? settings : settings.withBaseUrl(baseUrl);
        var findings = new Findings();
        var asOf = options.asOf(config);
        var result = new Pipeline(site, config, asOf, options.threads(), findings).run();
        if (Preview.of(asOf, config).isPresent()) {
            throw new SettingsException("--as-of: the site is another at that moment than now, and a preview cannot be "
                    + "sealed. Leave it out");
        }
        if (!findings.hasErrors()) {
            var written = result.planned().orElseThrow().seals().write(output);
            out.println(written.isEmpty() ? "Nothing to seal: every release has its record."
                    : "Sealed: " + String.join(", ", written) + ". Keep them with the sources of the site.");
            return ExitCode.DONE;
        }
        TextReport.write(findings, err);
        err.println("Nothing was sealed.");
        return ExitCode.DATA;
    }
}
