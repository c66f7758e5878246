package uk.openbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site of which nothing is public yet says so. */
class NothingPublishedTest {

    private static final String WORDS = "Nothing has been published here yet.";

    @TempDir
    private Path folder;

    private String home(String asOf) throws IOException {
        var err = new StringWriter();
        var output = folder.resolve(asOf);
        assertEquals(0, Openbook.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), "build",
                "src/test/resources/faults/base", "-o", output.toString(), "--as-of", asOf), err::toString);
        return Files.readString(output.resolve("index.html"));
    }

    @Test
    void homePageBeforeTheFirstRelease_saysSo() throws IOException {
        assertTrue(home("2018-01-01").contains(WORDS));
        assertFalse(home("2018-12-31").contains(WORDS));
    }
}
