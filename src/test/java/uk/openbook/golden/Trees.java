package uk.openbook.golden;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders of files, for tests that compare or change whole sites. */
public final class Trees {

    private Trees() {
    }

    /** The bytes of every file, by path with forward slashes. */
    public static Map<String, byte[]> files(Path root) throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (var path : paths(root)) {
            files.put(name(root, path), Files.readAllBytes(path));
        }
        return files;
    }

    /** When every file was last written, by path. */
    public static Map<String, Long> times(Path root) throws IOException {
        var times = new TreeMap<String, Long>();
        for (var path : paths(root)) {
            times.put(name(root, path), Files.getLastModifiedTime(path).toMillis());
        }
        return times;
    }

    /** Every file, link and folder with its time, size and inode: equal when nothing was touched. */
    public static Map<Path, String> disk(Path root) throws IOException {
        var disk = new TreeMap<Path, String>();
        try (Stream<Path> all = Files.walk(root)) {
            for (var path : (Iterable<Path>) all::iterator) {
                disk.put(path, Files.readAttributes(path, "lastModifiedTime,fileKey,size", LinkOption.NOFOLLOW_LINKS)
                        .toString());
            }
        }
        return disk;
    }

    /** Copies every file of one folder into another, over what is there. */
    public static void copy(Path from, Path to) throws IOException {
        for (var path : paths(from)) {
            var target = to.resolve(from.relativize(path).toString());
            Files.createDirectories(target.getParent());
            Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Every file below a folder, in order. */
    public static Iterable<Path> paths(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Reads a CSV file for spreadsheets, from behind its byte-order mark. */
    public static BufferedReader forSpreadsheets(Path file) throws IOException {
        var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        if (reader.read() != '\uFEFF') {
            throw new IOException(file + " has no byte-order mark");
        }
        return reader;
    }

    private static String name(Path root, Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }
}
