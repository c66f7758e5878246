package uk.openbook.browser;

import java.nio.file.Path;

/** The process that runs this test, of which there are several at a time. */
public final class TestProcess {

    private TestProcess() {
    }

    /** A folder of target/ that no other process writes to. */
    public static Path folder(String name) {
        return Path.of("target", name, System.getProperty("test.process", "process-1"));
    }
}
