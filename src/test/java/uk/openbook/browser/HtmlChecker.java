package uk.openbook.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The W3C's HTML checker, in a process of its own; the profile "full" installs it into a folder of target/. */
final class HtmlChecker {

    private static final Path CHECKER = Path.of("target/html-checker/node_modules/vnu-jar/build/dist/vnu.jar");

    private HtmlChecker() {
    }

    /** The errors of the pages in a folder and those below. */
    static List<String> errors(Path folder) throws IOException, InterruptedException {
        if (!Files.isRegularFile(CHECKER)) {
            throw new IllegalStateException(CHECKER + " is missing: run mvn verify -Pfull");
        }
        var said = Files.createTempFile("html-checker", ".txt");
        try {
            var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                    CHECKER.toString(), "--errors-only", "--skip-non-html", folder.toString())
                    .redirectErrorStream(true).redirectOutput(said.toFile()).start();
            process.waitFor();
            var lines = Files.readAllLines(said);
            if (process.exitValue() != 0 && lines.isEmpty()) {
                throw new IllegalStateException("the HTML checker ended with " + process.exitValue());
            }
            return lines;
        } finally {
            Files.delete(said);
        }
    }
}
