package uk.openbook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import uk.openbook.build.Reason;
import uk.openbook.build.redaction.ProofException;
import uk.openbook.input.settings.SettingsException;
import uk.openbook.render.OutputException;

/** Says in plain words why a command could not go on; the stack trace only when asked. */
final class Failure implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception error, CommandLine command, ParseResult call) {
        return say(error, SiteOptions.of(command), command.getErr(), call.originalArgs());
    }

    /** The same for what is no exception, such as too little memory. */
    static int say(Throwable error, PrintWriter err, List<String> args) {
        return say(error, Optional.empty(), err, args);
    }

    private static int say(Throwable error, Optional<Path> site, PrintWriter err, List<String> args) {
        if (error instanceof ProofException proof) {
            proof.faults().forEach(err::println);
        }
        words(error, site).lines().forEach(line -> err.println("openbook: " + line));
        if (args.contains(SiteOptions.VERBOSE)) {
            error.printStackTrace(err);
        }
        return ExitCode.CALL;
    }

    /** @param site from which files in it are named */
    private static String words(Throwable error, Optional<Path> site) {
        if (error instanceof UncheckedIOException unchecked) {
            return words(unchecked.getCause(), site);
        }
        if (error instanceof IOException failure) {
            var reason = Reason.of(failure);
            return site.map(reason::from).orElse(reason).withRemedy();
        }
        if (error instanceof SettingsException || error instanceof OutputException
                || error instanceof ProofException) {
            return error.getMessage();
        }
        if (error instanceof InvalidPathException path) {
            return ("'%s' cannot be the name of a file here. Where it has characters beyond ASCII, run the command in a locale "
                    + "of UTF-8, such as LC_ALL=C.UTF-8; else choose another name").formatted(path.getInput());
        }
        if (error instanceof OutOfMemoryError) {
            return "there is too little memory for this site. Look for a file or a cell that is far too long; else give it "
                    + "more, with OPENBOOK_JAVA_OPTS=-Xmx4g before the command";
        }
        if (error instanceof StackOverflowError) {
            return "a text or a definition of the site is nested too deeply. Write it more simply; %s says what was read"
                    .formatted(SiteOptions.VERBOSE);
        }
        return ("an error in Openbook itself, not in your files. Nothing was published. Run the command again with %s, and "
                + "report what it prints").formatted(SiteOptions.VERBOSE);
    }
}
