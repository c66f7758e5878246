package uk.openbook.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import uk.openbook.input.Nearest;

/** Says in one line what is wrong with a call, and where to read what can be called. */
final class WrongCall implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException fault, String[] args) {
        var command = fault.getCommandLine();
        command.getErr().println("openbook: " + words(fault) + " '" + command.getCommandSpec().qualifiedName()
                + " --help' says what there is");
        return ExitCode.CALL;
    }

    /** Runs a command, but not one that there is not, for which the general help would stand. */
    static int run(ParseResult call) {
        var strange = call.unmatched();
        if (call.isUsageHelpRequested() && strange.stream().anyMatch(word -> !isOption(word))) {
            throw new UnmatchedArgumentException(call.commandSpec().commandLine(), strange);
        }
        return new CommandLine.RunLast().execute(call);
    }

    private static String words(ParameterException fault) {
        if (fault instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            return strange(unmatched.getUnmatched(), fault.getCommandLine());
        }
        if (fault instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            return missing(missing.getMissing().get(0));
        }
        if (fault instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + " is given twice. Give it once.";
        }
        if (fault.getArgSpec() != null && fault.getValue() != null) {
            return "%s: '%s' is not a value that it can have. Give another.".formatted(name(fault.getArgSpec()), fault.getValue());
        }
        return "the command cannot be understood: " + fault.getMessage().lines().findFirst().orElse("").strip() + ".";
    }

    /** The first thing that the command does not know. */
    private static String strange(List<String> words, CommandLine command) {
        var first = words.stream().filter(WrongCall::isOption).findFirst().orElse(words.get(0));
        if (isOption(first)) {
            var option = first.replaceFirst("=.*", "");
            var known = command.getCommandSpec().options().stream().map(OptionSpec::longestName).sorted().toList();
            return "there is no option '%s'.%s".formatted(option, didYouMean(known, option));
        }
        if (command.getSubcommands().isEmpty()) {
            return "'%s' is not expected here. Take it out.".formatted(first);
        }
        return "there is no command '%s'.%s".formatted(first,
                didYouMean(command.getSubcommands().keySet().stream().sorted().toList(), first));
    }

    private static String missing(ArgSpec missing) {
        return missing.isOption() ? name(missing) + " needs a value after it (" + missing.paramLabel() + "). Add it."
                : name(missing) + " is missing. Add it.";
    }

    private static String didYouMean(List<String> known, String word) {
        return Nearest.of(known).didYouMean(word).map(" "::concat).orElse("");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static boolean isOption(String word) {
        return word.startsWith("-");
    }
}
