package uk.openbook.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The Nu HTML checker, in a process of its own, for which the build puts its libraries into a folder of target/. */
final class HtmlChecker {

    private static final Path LIBRARIES = Path.of("target/html-checker");

    /** Tables say what they are because the style sheet lays them out as blocks on a narrow screen. */
    private static final String WANTED_ROLE = "role is unnecessary for element";

    /** A browser that does not know it shows the keyboard that it always shows. */
    private static final String HELPFUL_ATTRIBUTE = "“inputmode” attribute is not supported in all browsers";

    private HtmlChecker() {
    }

    /** What is wrong with the pages in a folder and those below, errors and warnings alike; none where all are sound. */
    static List<String> complaints(Path folder) throws IOException, InterruptedException {
        if (!Files.isDirectory(LIBRARIES)) {
            throw new IllegalStateException(LIBRARIES + " is missing: run mvn dependency:copy@html-checker");
        }
        var said = Files.createTempFile("html-checker", ".txt");
        try {
            var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1", "-Dslf4j.internal.verbosity=ERROR", "-Dfile.encoding=UTF-8",
                    "-cp", LIBRARIES.resolve("*").toString(), "nu.validator.client.SimpleCommandLineValidator",
                    "--skip-non-html", folder.toString())
                    .redirectErrorStream(true).redirectOutput(said.toFile()).start();
            process.waitFor();
            var lines = Files.readAllLines(said);
            if (process.exitValue() != 0 && lines.isEmpty()) {
                throw new IllegalStateException("the HTML checker ended with " + process.exitValue());
            }
            return lines.stream().filter(line -> !line.isBlank() && !isNote(line)).toList();
        } finally {
            Files.delete(said);
        }
    }

    private static boolean isNote(String line) {
        return line.contains(WANTED_ROLE) || line.contains(HELPFUL_ATTRIBUTE)
                || line.contains("Logging initialized");
    }
}
