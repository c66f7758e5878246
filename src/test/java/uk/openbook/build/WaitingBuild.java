package uk.openbook.build;

import java.nio.file.Path;
import java.util.Optional;
import uk.openbook.render.OutputFile;

/** A build that waits, half-way through, until it is told to go on; a process for tests to start. */
final class WaitingBuild {

    private WaitingBuild() {
    }

    /** @param arguments the site and its output folder */
    public static void main(String[] arguments) {
        new Publisher(Path.of(arguments[0]), Path.of(arguments[1]), 1).publish(
                SmallSites.plan(SmallSites.output(new OutputFile("slow.txt", out -> {
                    System.out.println("half-way");
                    out.write(System.in.read());
                }))), SmallSites.withoutRegisters(), Optional.empty());
    }
}
