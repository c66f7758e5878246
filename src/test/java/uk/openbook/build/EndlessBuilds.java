package uk.openbook.build;

import java.nio.file.Path;
import java.util.Optional;

/** Publishes two editions of a site in turn, for ever: a process for tests to kill. */
final class EndlessBuilds {

    static final int PAGES = 150;

    private EndlessBuilds() {
    }

    /** @param arguments the site, its output folder, and {@code links} or {@code none} */
    public static void main(String[] arguments) {
        var disk = arguments[2].equals("links") ? new SystemDisk() : new BrittleDisk();
        var publisher = new Publisher(Path.of(arguments[0]), Path.of(arguments[1]), 2, disk);
        for (int i = 0;; i++) {
            publisher.publish(SmallSites.plan(SmallSites.pages(PAGES, i % 2 == 0 ? "two" : "one")),
                    SmallSites.withoutRegisters(), Optional.empty());
            System.out.println(i);
        }
    }
}
