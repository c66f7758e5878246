package uk.openbook.cli;

import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** Says in one line what is wrong with a call, and where to read what can be called. */
final class WrongCall implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException fault, String[] args) {
        var command = fault.getCommandLine();
        command.getErr().println("openbook: " + fault.getMessage().lines().findFirst().orElse("").strip() + ". '"
                + command.getCommandSpec().qualifiedName() + " --help' says what there is");
        return ExitCode.CALL;
    }
}
