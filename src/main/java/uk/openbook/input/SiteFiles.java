package uk.openbook.input;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The files of a site folder, those left out that systems and office programs leave behind. */
public final class SiteFiles {

    /** What is wrong with a path from {@link #under} at which no file can be read, for a finding. */
    public static final String NO_FILE = "is a link to a folder or to nothing, or no file at all, and is not read";

    private static final Pattern PUBLISHABLE = Pattern.compile(
            "[a-z0-9._-]{0,99}[a-z0-9_-](?:/[a-z0-9._-]{0,99}[a-z0-9_-])*");

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

    /**
     * What stands below a folder and is no folder, by path from there with forward slashes; nothing where there is no
     * such folder. Links to folders are not followed, but are in the list.
     */
    public static List<String> under(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var root = real(folder);
        try (var files = Files.walk(root)) {
            return files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)).map(root::relativize)
                    .filter(SiteFiles::isMeant).map(file -> file.toString().replace(File.separatorChar, '/'))
                    .sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder may itself be a link. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMeant(Path file) {
        for (var part : file) {
            if (isLeftBehind(part.toString())) {
                return false;
            }
        }
        return true;
    }

    /** Whether anything stands at a path, be it a link that leads nowhere. */
    public static boolean isThere(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether a path, with forward slashes, can be that of a file of the public site. */
    public static boolean canBePublished(String path) {
        return PUBLISHABLE.matcher(path).matches();
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
