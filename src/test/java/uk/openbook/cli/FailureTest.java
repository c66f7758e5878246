package uk.openbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FailureTest {

    @Test
    void tooLittleMemory_isToldWithoutAStackTrace() {
        assertEquals("openbook: there is too little memory for this site. Look for a file or a cell that is far "
                + "too long; else give it more, with OPENBOOK_JAVA_OPTS=-Xmx4g before the command\n",
                said(new OutOfMemoryError("Java heap space")));
    }

    @Test
    void tooDeepNesting_isToldWithoutAStackTrace() {
        assertEquals("openbook: a text or a definition of the site is nested too deeply. Write it more simply; --verbose "
                + "says what was read\n", said(new StackOverflowError()));
    }

    @Test
    void error_isToldWithItsStackTraceWhenAsked() {
        assertTrue(said(new StackOverflowError(), "check", SiteOptions.VERBOSE).contains("\tat uk.openbook.cli."));
    }

    @Test
    void fileOfTheSiteThatCannotBeRead_isNamedFromThere(@TempDir Path site) {
        assertEquals("openbook: data/releases/2018-11-29/shares.csv: access is denied. Let your account use it\n",
                saidOfCheck(site, new UncheckedIOException("cannot read it",
                        new AccessDeniedException(site.resolve("data/releases/2018-11-29/shares.csv").toString()))));
    }

    @Test
    void fileElsewhere_isNamedAsItIs(@TempDir Path site) {
        var file = site.resolveSibling("elsewhere.csv");
        assertEquals("openbook: " + file + ": the machine cannot use it (Too many open files). Put that right, and try "
                + "again\n", saidOfCheck(site, new FileSystemException(file.toString(), null, "Too many open files")));
    }

    private static String saidOfCheck(Path site, Exception error) {
        var said = new StringWriter();
        var command = new CommandLine(new CheckCommand()).setErr(new PrintWriter(said, true));
        assertEquals(ExitCode.CALL, new Failure().handleExecutionException(error, command,
                command.parseArgs(site.toString())));
        return said.toString();
    }

    private static String said(Throwable error, String... args) {
        var said = new StringWriter();
        assertEquals(ExitCode.CALL, Failure.say(error, new PrintWriter(said, true), List.of(args)));
        return said.toString();
    }
}
