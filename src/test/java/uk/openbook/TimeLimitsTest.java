package uk.openbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No test passes or fails by the clock: on a busy machine anything takes any time. Work is bounded, not seconds. */
class TimeLimitsTest {

    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern BY_THE_CLOCK = Pattern.compile("assertTimeout|@Timeout\\b|nanoTime\\(|currentTimeMillis\\("
            + "|waitFor\\([^)]*TimeUnit|\\.(?:await|get|join|poll)\\([^()]*TimeUnit|setTimeout\\([0-9A-Z_]+\\)|waitForTimeout\\(");

    @Test
    void tests_haveNoTimeLimitOfTheirOwn() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(TESTS)) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                if (!file.endsWith("TimeLimitsTest.java")) {
                    add(file, found);
                }
            }
        }
        assertEquals(List.of(), found);
    }

    private static void add(Path file, List<String> found) throws IOException {
        var lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (BY_THE_CLOCK.matcher(lines.get(i)).find()) {
                found.add(TESTS.relativize(file) + ":" + (i + 1) + ": " + lines.get(i).strip());
            }
        }
    }
}
