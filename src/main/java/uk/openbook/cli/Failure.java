package uk.openbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import uk.openbook.config.SettingsException;
import uk.openbook.output.OutputException;
import uk.openbook.publish.proof.ProofException;

/** Says in plain words why a command could not go on; the stack trace only when asked. */
final class Failure implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception error, CommandLine command, ParseResult call) {
        if (error instanceof ProofException proof) {
            proof.faults().forEach(command.getErr()::println);
        }
        command.getErr().println("openbook: " + words(error));
        if (call.originalArgs().contains(SiteOptions.VERBOSE)) {
            error.printStackTrace(command.getErr());
        }
        return ExitCode.CALL;
    }

    private static String words(Throwable error) {
        if (error instanceof UncheckedIOException unchecked) {
            return words(unchecked.getCause());
        }
        if (error instanceof NoSuchFileException missing) {
            return missing.getFile() + ": there is no such file";
        }
        if (error instanceof AccessDeniedException denied) {
            return denied.getFile() + ": access is denied";
        }
        if (error instanceof FileSystemException file) {
            return file.getFile() + ": " + (file.getReason() == null ? "cannot be used" : file.getReason());
        }
        if (error instanceof IOException) {
            return String.valueOf(error.getMessage());
        }
        if (error instanceof SettingsException || error instanceof OutputException
                || error instanceof ProofException) {
            return error.getMessage();
        }
        return "an error in Openbook: %s. Please report it with what %s prints".formatted(error,
                SiteOptions.VERBOSE);
    }
}
