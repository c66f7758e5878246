package uk.openbook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
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
        return say(error, command.getErr(), call.originalArgs());
    }

    /** The same for what is no exception, such as too little memory. */
    static int say(Throwable error, PrintWriter err, List<String> args) {
        if (error instanceof ProofException proof) {
            proof.faults().forEach(err::println);
        }
        words(error).lines().forEach(line -> err.println("openbook: " + line));
        if (args.contains(SiteOptions.VERBOSE)) {
            error.printStackTrace(err);
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
        if (error instanceof OutOfMemoryError) {
            return "the memory does not suffice for this site. Give more, such as OPENBOOK_JAVA_OPTS=-Xmx4g, or look for "
                    + "a file or a cell that is far too long";
        }
        if (error instanceof StackOverflowError) {
            return "a text or a definition of the site is nested too deeply. Write it more simply; %s says what was read"
                    .formatted(SiteOptions.VERBOSE);
        }
        return "an error in Openbook: %s. Please report it with what %s prints".formatted(error,
                SiteOptions.VERBOSE);
    }
}
