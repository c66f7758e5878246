package uk.openbook.validation;

import java.util.Collection;
import java.util.Optional;
import uk.openbook.input.Nearest;

/** Of the paths of a site, the one that a path was probably meant to be, or that most likely took its place. */
public final class NearestPath {

    private static final String INDEX = "index.html";

    private final Collection<String> paths;

    /** @param paths of all that the site makes */
    public NearestPath(Collection<String> paths) {
        this.paths = paths;
    }

    /** The path of the same format whose spelling is near, if there is one. */
    public Optional<String> to(String path) {
        var ending = ending(path);
        return nearest(path, paths.stream().filter(other -> ending(other).equals(ending)).sorted().toList());
    }

    /**
     * What may take the place of a path that is gone, if there is anything: of a page, the page above it; of a page at
     * the root and of any other file, one beside it whose name is near. Entries with keys that are near have nothing
     * to do with each other.
     */
    public Optional<String> insteadOf(String path) {
        var folder = folder(path);
        boolean page = ending(path).equals(".html");
        if (page && !folder.isEmpty()) {
            return Optional.of(above(folder));
        }
        var beside = paths.stream().filter(other -> folder(other).equals(folder) && !other.equals(path)
                && ending(other).equals(ending(path))).sorted().toList();
        return nearest(path, beside).or(() -> page ? Optional.of(INDEX) : Optional.empty());
    }

    /** The first page of a folder, or of the nearest one above it that has one. */
    private String above(String folder) {
        for (var at = folder; !at.isEmpty(); at = folder(at.substring(0, at.length() - 1))) {
            if (paths.contains(at + INDEX)) {
                return at + INDEX;
            }
        }
        return INDEX;
    }

    private static Optional<String> nearest(String path, Collection<String> others) {
        return Nearest.of(others.stream().toList()).to(path);
    }

    /** With its slash; empty at the root. */
    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String ending(String path) {
        return path.substring(Math.max(path.lastIndexOf('.'), 0));
    }
}
