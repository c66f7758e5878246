package uk.openbook.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The files of a site folder, those left out that systems and office programs leave behind. */
public final class SiteFiles {

    private SiteFiles() {
    }

    /** What a folder holds, by name; nothing where there is no such folder. */
    public static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> !isLeftBehind(file.getFileName().toString())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For example {@code .DS_Store}, and the {@code ~$} lock files of open spreadsheets. */
    public static boolean isLeftBehind(String name) {
        return name.startsWith(".") || name.startsWith("~$") || name.equals("Thumbs.db") || name.equals("desktop.ini");
    }

    /** The ids of all registers that have a definition, with faults or without. */
    public static Set<String> registerIds(Path site) {
        return in(site.resolve("data/registers")).stream().map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".json"))
                .map(name -> name.substring(0, name.length() - ".json".length())).collect(Collectors.toSet());
    }
}
