package uk.openbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.golden.Trees;

class BuildCommandTest {

    @Test
    void oneOfAThing_isCountedAsOne(@TempDir Path folder) {
        var out = new StringWriter();
        assertEquals(0, Openbook.run(new PrintWriter(out, true), new PrintWriter(new StringWriter()), "build",
                "src/test/resources/faults/base", "-o", folder.resolve("output").toString()));
        assertTrue(out.toString().matches("(?s)Published 1 register, [0-9]+ entries, [0-9]+ pages, [0-9]+ files, .*"),
                out.toString());
    }

    @Test
    void outputLeftOut_isInTheFolderOfTheSite(@TempDir Path folder) throws IOException {
        var site = folder.resolve("site");
        Trees.copy(Path.of("src/test/resources/faults/base"), site);
        var out = new StringWriter();
        assertEquals(0, Openbook.run(new PrintWriter(out, true), new PrintWriter(new StringWriter()), "build",
                site.toString()));
        assertTrue(out.toString().endsWith(": " + site.resolve("output") + System.lineSeparator()), out.toString());
        assertTrue(Files.isRegularFile(site.resolve("output/index.html")));

        var sealed = new StringWriter();
        assertEquals(0, Openbook.run(new PrintWriter(sealed, true), new PrintWriter(new StringWriter()), "seal",
                site.toString()));
        assertTrue(sealed.toString().startsWith("Sealed: "), sealed.toString());
    }
}
