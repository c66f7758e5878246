package uk.openbook.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.openbook.archive.seal.SealRecords;
import uk.openbook.history.Comparison;
import uk.openbook.history.History;
import uk.openbook.input.Nearest;
import uk.openbook.input.settings.SettingsException;
import uk.openbook.model.Findings;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.site.FlexmarkMarkdown;
import uk.openbook.validation.CheckedSite;
import uk.openbook.validation.Checker;

/** Says what changed from one release to another, whatever releases lie between them; writes nothing. */
@Command(name = "diff", mixinStandardHelpOptions = true,
        description = "Say what changed in the registers from one release to another.")
final class DiffCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FROM", description = "The earlier release, such as 2018-09-25.")
    private String from;

    @Parameters(index = "1", paramLabel = "TO", description = "The later release, such as 2018-11-29.")
    private String to;

    @Mixin
    private SiteOptions options;

    @Option(names = "--register", paramLabel = "REGISTER", description = "This register only; all when left out.")
    private String register;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text, csv or json; text when left out.")
    private String format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var report = ChangesReport.all().get(format);
        if (report == null) {
            throw new SettingsException("--format: there is no format '%s'. %s".formatted(format,
                    Nearest.of(ChangesReport.all().keySet()).hint(format)));
        }
        var err = spec.commandLine().getErr();
        var site = options.site();
        var config = SiteOptions.config(site);
        var findings = new Findings();
        var asOf = options.asOf(config);
        var checked = Checker.check(site, config, asOf, SealRecords.read(site, asOf, findings).sealed(), findings,
                options.threads(), Ahead.of(FlexmarkMarkdown::renderers));
        if (findings.hasErrors()) {
            TextReport.write(findings, err);
            err.flush();
            return ExitCode.DATA;
        }
        var earlier = release(from, checked);
        var later = release(to, checked);
        if (earlier.compareTo(later) > 0) {
            throw new SettingsException("%s is later than %s. Give the earlier release first".formatted(from, to));
        }
        // The forms are those of published files, which are bytes.
        var bytes = new ByteArrayOutputStream();
        report.write(later, comparisons(checked, earlier, later), checked.notices(), config.baseUrl().toString(), bytes);
        var out = spec.commandLine().getOut();
        out.print(bytes.toString(StandardCharsets.UTF_8));
        out.flush();
        HeldBack.of(checked).ifPresent(err::println);
        return ExitCode.DONE;
    }

    private static Release release(String id, CheckedSite checked) {
        return checked.releases().stream().filter(release -> release.id().equals(id)).findFirst()
                .orElseThrow(() -> new SettingsException("there is no release '%s'. %s".formatted(id,
                        Nearest.of(checked.releases().stream().map(Release::id).toList()).hint(id))));
    }

    private List<Comparison> comparisons(CheckedSite checked, Release earlier, Release later) {
        var comparisons = new ArrayList<Comparison>();
        for (var each : registers(checked)) {
            var history = History.of(each, checked.editionsOf(each), checked.organisations(),
                    checked.promises().rekeys());
            history.asOf(later).ifPresent(edition ->
                    comparisons.add(history.compare(history.asOf(earlier), edition)));
        }
        return comparisons;
    }

    private List<Register> registers(CheckedSite checked) {
        if (register == null) {
            return checked.registers();
        }
        var named = checked.registers().stream().filter(each -> each.id().equals(register)).toList();
        if (named.isEmpty()) {
            throw new SettingsException("--register: there is no register '%s'. %s".formatted(register,
                    Nearest.of(checked.registers().stream().map(Register::id).toList()).hint(register)));
        }
        return named;
    }
}
