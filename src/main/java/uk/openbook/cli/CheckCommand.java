package uk.openbook.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.openbook.input.settings.SettingsException;
import uk.openbook.model.Findings;

/** Reads a site and says what is wrong with it; writes nothing but the report. */
@Command(name = "check", mixinStandardHelpOptions = true,
        description = "Say what is wrong with the site's data, definitions and pages, without building it.")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private SiteOptions options;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text, json, csv or html; text when left out.")
    private String format;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Write the findings into this file.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var report = Report.all().get(format);
        if (report == null) {
            throw new SettingsException("--format: there is no format '%s'. Give one of %s".formatted(format,
                    String.join(", ", Report.all().keySet())));
        }
        rejectFileOfNoUse();
        var site = options.site();
        var config = SiteOptions.settings(site);
        var findings = new Findings();
        var asOf = options.asOf(config);
        var checked = new Pipeline(site, config, asOf, options.threads(), findings).run().checked();
        var result = new CheckResult(site, config, asOf, checked, findings);
        if (file == null) {
            var out = spec.commandLine().getOut();
            report.write(result, out);
            out.flush();
        } else {
            try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                report.write(result, out);
            } catch (FileSystemException e) {
                throw e;
            } catch (IOException e) {
                // A full disk does not say of which file it speaks.
                throw new FileSystemException(file.toString(), null, e.getMessage());
            }
        }
        HeldBack.of(checked).ifPresent(spec.commandLine().getErr()::println);
        Excused.of(checked).ifPresent(spec.commandLine().getErr()::println);
        Accepted.of(checked).ifPresent(spec.commandLine().getErr()::println);
        return findings.hasErrors() ? ExitCode.DATA : ExitCode.DONE;
    }

    /** Before the work, and not after it. */
    private void rejectFileOfNoUse() {
        if (file == null) {
            return;
        }
        var folder = file.toAbsolutePath().normalize().getParent();
        if (Files.isDirectory(file)) {
            throw new SettingsException("-o: %s is a folder. Name a file in it, such as %s"
                    .formatted(file, file.resolve("findings." + (format.equals("text") ? "txt" : format))));
        }
        if (!Files.isDirectory(folder)) {
            throw new SettingsException("-o: %s: there is no folder %s. Make it, or name another".formatted(file, folder));
        }
    }
}
