package uk.openbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void tooLittleMemory_isToldWithoutAStackTrace() {
        assertEquals("openbook: the memory does not suffice for this site. Give more, such as "
                + "OPENBOOK_JAVA_OPTS=-Xmx4g, or look for a file or a cell that is far too long\n",
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

    private static String said(Throwable error, String... args) {
        var said = new StringWriter();
        assertEquals(ExitCode.CALL, Failure.say(error, new PrintWriter(said, true), List.of(args)));
        return said.toString();
    }
}
