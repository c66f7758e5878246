package uk.openbook.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program: its commands, and what becomes of an error. */
@Command(name = "openbook",
        subcommands = {BuildCommand.class, CheckCommand.class, DiffCommand.class, SealCommand.class,
            VerifyCommand.class},
        mixinStandardHelpOptions = true, versionProvider = Openbook.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Publishes what a public body shares, with whom and why.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the data is at fault; the findings are printed",
            "2:the call, the settings or the machine is at fault"})
public final class Openbook {

    private Openbook() {
    }

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs a command as the shell would; the result is its exit code. */
    public static int run(String... args) {
        return run(new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8), args);
    }

    /** Runs a command that prints to these writers. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        var command = new CommandLine(new Openbook())
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setExecutionStrategy(WrongCall::run)
                .setParameterExceptionHandler(new WrongCall())
                .setExecutionExceptionHandler(new Failure());
        try {
            return command.execute(args.length == 0 ? new String[] {"--help"} : args);
        } catch (Error e) {
            // Too little memory, say: the previous site stands, and the shell is told as of any other failure.
            return Failure.say(e, err, List.of(args));
        }
    }

    /** The version that the jar's manifest gives. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Optional.ofNullable(Openbook.class.getPackage().getImplementationVersion());
            return new String[] {"openbook " + version.orElse("(not packaged)")};
        }
    }
}
