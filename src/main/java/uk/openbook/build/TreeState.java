package uk.openbook.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import uk.openbook.hash.Sha256Stream;

/**
 * Computes one hash of a site as the file system describes it, without reading a file: names, kinds, permissions, sizes,
 * times and, where the system has them, the numbers of files and the times of their last change of any kind, which no
 * program can set back.
 */
final class TreeState {

    /** Those of a folder change whenever a file in it does, so that only its permissions count. */
    private static final String OF_UNIX = "unix:isDirectory,isRegularFile,mode,size,lastModifiedTime,ctime,ino";
    private static final String OF_OTHERS = "isDirectory,isRegularFile,size,lastModifiedTime,creationTime";

    private final String attributes;
    private final Sha256Stream hash = new Sha256Stream();

    private TreeState(String attributes) {
        this.attributes = attributes;
    }

    /** The hash of a tree, or of the one that a link leads to. */
    static String of(Path tree) throws IOException {
        var root = tree.toRealPath();
        var state = new TreeState(root.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? OF_UNIX : OF_OTHERS);
        state.add("", root);
        return state.hash.hex();
    }

    private void add(String path, Path place) throws IOException {
        var present = Files.readAttributes(place, attributes, LinkOption.NOFOLLOW_LINKS);
        boolean folder = Boolean.TRUE.equals(present.get("isDirectory"));
        add(path + (folder ? "/ " + present.get("mode") : " " + described(present)));
        if (folder) {
            for (var child : children(place)) {
                add(path + "/" + child.getFileName(), child);
            }
        }
    }

    private static String described(Map<String, Object> attributes) {
        return new TreeMap<>(attributes).toString();
    }

    private static Iterable<Path> children(Path folder) throws IOException {
        var children = new ArrayList<Path>();
        try (var entries = Files.newDirectoryStream(folder)) {
            entries.forEach(children::add);
        }
        children.sort(Comparator.comparing(Path::toString));
        return children;
    }

    private void add(String line) throws IOException {
        hash.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
