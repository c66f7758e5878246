package uk.openbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    private static final Path SITE = Path.of("src/test/resources/faults/base");

    @TempDir
    private Path folder;

    private String output;

    private record Call(int exit, String out, String err) {
    }

    @BeforeEach
    void publish() {
        output = folder.resolve("output").toString();
        assertEquals(0, run("build", SITE.toString(), "-o", output, "--as-of", "2021-01-01").exit());
    }

    @Test
    void publishedSite_isProvedInOneSentence() {
        var call = run("verify", output);
        assertEquals(0, call.exit(), call::toString);
        assertEquals(1, call.out().lines().count());
        assertTrue(call.out().startsWith("Proved: all "), call::toString);
        assertEquals("", call.err());
    }

    @Test
    void fileThatDiffers_isNamedAndCounted() throws IOException {
        var home = Path.of(output).toRealPath().resolve("index.html");
        Files.writeString(home, Files.readString(home) + " ");
        assertEquals(new Call(1, "index.html: is not what SHA256SUMS says it was\nNot proved: 1 fault. Copy the "
                + "site again and verify it; if it is not proved then either, ask its publisher.\n", ""),
                run("verify", output));
    }

    @Test
    void hashThatIsNotInTheChain_isNamed() {
        var call = run("verify", output, "--since", "0".repeat(64));
        assertEquals(1, call.exit(), call::toString);
        assertTrue(call.out().startsWith("releases: no manifest has the SHA-256 " + "0".repeat(64)), call::toString);
    }

    @Test
    void folderThatIsNoSite_isSaidToBeNone() {
        assertEquals(new Call(2, "", "openbook: " + folder + ": this is no copy of a site that Openbook published. Name the "
                + "folder that has the file SHA256SUMS\n"), run("verify", folder.toString()));
    }

    @Test
    void hashThatIsNone_isSaidToBeNone() {
        assertEquals(new Call(2, "", "openbook: --since: this is not the SHA-256 of a manifest. Give its 64 digits, as they "
                + "stand on the home page and in citations\n"), run("verify", output, "--since", "abc"));
    }

    @Test
    void help_listsTheCommand() {
        assertTrue(run("--help").out().contains("  verify  "), () -> run("--help").out());
    }

    private static Call run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Openbook.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Call(exit, out.toString(), err.toString());
    }
}
