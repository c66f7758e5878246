package uk.openbook.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;

/**
 * Every file of a site, listed before any is rendered: first those that are made of the publication, then those that are
 * made of other files, then the list of checksums. Each path is given to one file, and is safe as a URL and as a file name
 * on any system. The parts of the search index alone are not listed, because their names are hashes of what is in them;
 * they are in a folder of their own.
 */
public final class SitePlan {

    private final Map<String, OutputFile> files = new LinkedHashMap<>();
    private final Map<String, Completion> completions = new LinkedHashMap<>();
    private final List<Supplier<Stream<OutputFile>>> unnamed = new ArrayList<>();
    private final Set<String> folders = new HashSet<>();
    private final List<String> taken = new ArrayList<>();

    /** A plan of what these outputs make of a publication. */
    public static SitePlan of(Collection<Output> outputs, Publication publication) {
        var plan = new SitePlan();
        outputs.forEach(output -> output.files(publication).forEach(plan::add));
        return plan;
    }

    /** Adds a file, unless another file or a folder has its path: {@link #taken} then names it. */
    public void add(OutputFile file) {
        if (claim(file.path())) {
            files.put(file.path(), file);
        }
    }

    /** Adds a file that is made of other files, unless its path is taken. */
    public void add(Completion completion) {
        if (claim(completion.path())) {
            completions.put(completion.path(), completion);
        }
    }

    /** Adds files whose paths are known only after the listed files are rendered. */
    public void addUnnamed(Supplier<Stream<OutputFile>> further) {
        unnamed.add(further);
    }

    private boolean claim(String path) {
        requireSafe(path);
        if (has(path) || isInTheWay(path)) {
            taken.add(path);
            return false;
        }
        for (int end = path.lastIndexOf('/'); end > 0 && folders.add(path.substring(0, end));) {
            end = path.lastIndexOf('/', end - 1);
        }
        return true;
    }

    private static void requireSafe(String path) {
        boolean safe = !path.isEmpty() && !path.endsWith("/");
        int segment = 0;
        for (int i = 0; i < path.length() && safe; i++) {
            char c = path.charAt(i);
            if (c == '/') {
                safe = isName(path, segment, i);
                segment = i + 1;
            } else {
                safe = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
            }
        }
        if (!safe || !isName(path, segment, path.length())) {
            throw new OutputException("'" + path + "' is no path for a file of the site: lower case letters a to z, "
                    + "digits, hyphens, underscores, full stops, and slashes between folders");
        }
    }

    private static boolean isName(String path, int from, int to) {
        // Excludes the names . and .. too; Windows drops a full stop at the end of a name.
        return to > from && path.charAt(to - 1) != '.';
    }

    /** Whether the site has a file at this path. */
    public boolean has(String path) {
        return files.containsKey(path) || completions.containsKey(path) || path.equals(Urls.CHECKSUMS);
    }

    /** Whether a path is that of a folder, or leads through a file. */
    public boolean isInTheWay(String path) {
        if (folders.contains(path)) {
            return true;
        }
        for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            if (has(path.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /** The file at a path; empty where there is none, or it is made of other files. */
    public Optional<OutputFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The files that are made of the publication, in the order in which they are rendered. */
    public Collection<OutputFile> files() {
        return Collections.unmodifiableCollection(files.values());
    }

    /** The files that are made of other files. */
    public Collection<Completion> completions() {
        return Collections.unmodifiableCollection(completions.values());
    }

    /** The files that have names only now that the others are rendered. */
    public List<OutputFile> unnamed() {
        return unnamed.stream().flatMap(Supplier::get).toList();
    }

    /** Every listed path once. */
    public Set<String> paths() {
        var paths = new HashSet<String>(files.keySet());
        paths.addAll(completions.keySet());
        paths.add(Urls.CHECKSUMS);
        return paths;
    }

    /** The paths of which a file was left out, because another file or a folder has the path. */
    public List<String> taken() {
        return Collections.unmodifiableList(taken);
    }
}
