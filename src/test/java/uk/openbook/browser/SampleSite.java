package uk.openbook.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import uk.openbook.cli.Openbook;

/** The sample site, built once for all tests of a process that read it, in target/. */
public final class SampleSite {

    private static final Path OUTPUT = TestProcess.folder("sample-site").resolve("output");

    /** Holds nothing of the sample back, whenever the tests run. */
    private static final String AS_OF = "2021-01-01";

    private static Path built;

    private SampleSite() {
    }

    /** The folder of the published site. */
    public static synchronized Path folder() {
        if (built == null) {
            assertEquals(0, Openbook.run("build", ".", "-o", OUTPUT.toString(), "--as-of", AS_OF));
            built = OUTPUT.toAbsolutePath();
        }
        return built;
    }
}
