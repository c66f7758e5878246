package uk.openbook.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a Chromium of this machine is, found by looking at files alone. */
final class InstalledChromium {

    /** The environment variable that names the browser to use. */
    static final String VARIABLE = "OPENBOOK_CHROMIUM";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
            "google-chrome-stable", "chrome.exe");
    private static final List<String> FOLDERS = List.of("/usr/bin", "/usr/local/bin",
            "/Applications/Chromium.app/Contents/MacOS", "/Applications/Google Chrome.app/Contents/MacOS",
            "C:\\Program Files\\Google\\Chrome\\Application", "C:\\Program Files (x86)\\Google\\Chrome\\Application");
    private static final List<String> APPLICATIONS = List.of("Chromium", "Google Chrome");

    private InstalledChromium() {
    }

    /**
     * The browser that the environment names, or the first of those usually there; empty where there is none.
     *
     * @throws IllegalStateException where the environment names a file that is no program
     */
    static Optional<Path> find() {
        return find(System.getenv());
    }

    static Optional<Path> find(Map<String, String> environment) {
        var named = environment.getOrDefault(VARIABLE, "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named)).filter(InstalledChromium::isProgram).or(() -> {
                throw new IllegalStateException("%s is %s, which is no program. Correct or unset it"
                        .formatted(VARIABLE, named));
            });
        }
        var path = Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty());
        return Stream.concat(path, FOLDERS.stream()).flatMap(InstalledChromium::candidates)
                .filter(InstalledChromium::isProgram).findFirst();
    }

    private static Stream<Path> candidates(String folder) {
        return Stream.concat(NAMES.stream(), APPLICATIONS.stream()).map(name -> Path.of(folder, name));
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
