package uk.openbook.build;

import java.nio.file.Path;
import java.util.Optional;
import uk.openbook.render.OutputException;
import uk.openbook.render.OutputFile;

/** Publishes a site with one file of four megabytes; a process for tests to start where there is less room. */
final class HugeBuild {

    static final int BYTES = 4 << 20;

    private HugeBuild() {
    }

    /** @param arguments the site and its output folder */
    public static void main(String[] arguments) {
        try {
            new Publisher(Path.of(arguments[0]), Path.of(arguments[1]), 2).publish(
                    SmallSites.plan(SmallSites.pages(50, "two"),
                            SmallSites.output(new OutputFile("huge.bin", out -> out.write(new byte[BYTES])))),
                    SmallSites.withoutRegisters(), Optional.empty());
        } catch (OutputException e) {
            System.out.println(e.getMessage());
            System.exit(2);
        }
    }
}
