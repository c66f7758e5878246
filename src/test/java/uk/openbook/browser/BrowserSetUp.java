package uk.openbook.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Sees to it that the browser tests have a Chromium: one of this machine; else the distribution's package, where
 * apt-get may install it; else the one that Playwright fetches for itself. Exit code 1 where there is none to be had.
 */
public final class BrowserSetUp {

    private static final String REMEDY = "Install Chromium or Google Chrome, or name one in "
            + InstalledChromium.VARIABLE + ", or leave the tests out with -DskipTests";

    private BrowserSetUp() {
    }

    public static void main(String[] args) throws InterruptedException {
        try {
            System.out.println("The browser for tests is " + browser());
        } catch (IllegalStateException e) {
            System.err.println("There is no browser for the tests: " + e.getMessage());
            System.exit(1);
        }
    }

    private static String browser() throws InterruptedException {
        var here = InstalledChromium.find();
        if (here.isPresent()) {
            return here.get().toString();
        }
        var installed = installPackage();
        if (installed.isPresent()) {
            return installed.get() + ", installed just now";
        }
        if (fetchPlaywrightsOwn()) {
            return "Playwright's own Chromium";
        }
        throw new IllegalStateException("this machine has none, and none could be installed; the output above says "
                + "why. " + REMEDY);
    }

    /** Installs the package {@code chromium} where there is apt-get and the right to use it without a password. */
    private static Optional<Path> installPackage() throws InterruptedException {
        if (!Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        var asRoot = "root".equals(System.getProperty("user.name")) ? "" : "sudo -n ";
        if (!asRoot.isEmpty() && !succeeds(words(asRoot + "true"))) {
            System.err.println("apt-get could install a browser, but only as root");
            return Optional.empty();
        }
        System.err.println("Installing the package chromium");
        var apt = asRoot + "env DEBIAN_FRONTEND=noninteractive apt-get -q -y ";
        return succeeds(words(apt + "update"))
                && succeeds(words(apt + "install --no-install-recommends chromium"))
                ? InstalledChromium.find() : Optional.empty();
    }

    private static List<String> words(String command) {
        return List.of(command.split(" "));
    }

    private static boolean fetchPlaywrightsOwn() throws InterruptedException {
        System.err.println("Asking Playwright for its Chromium");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return succeeds(List.of(java, "-cp", System.getProperty("java.class.path"), "com.microsoft.playwright.CLI",
                "install", "chromium"));
    }

    /** Runs a command without input; what it prints goes where this program prints. */
    private static boolean succeeds(List<String> command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command).redirectInput(nothing())
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            System.err.println(e.getMessage());
        }
        return false;
    }

    private static File nothing() {
        return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }
}
