package uk.openbook.publish.seal;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.openbook.output.Output;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Publication;
import uk.openbook.output.Urls;
import uk.openbook.output.search.SearchFiles;

/**
 * The path of every file that a site is made of, and how often it would be written; but for the index of the search, whose
 * paths nobody is promised.
 */
final class MadePaths {

    private final Map<String, Integer> times = new HashMap<>();
    private final Set<String> folders = new HashSet<>();

    MadePaths(Publication publication, List<Output> outputs) {
        outputs.forEach(output -> output.files(publication).map(OutputFile::path)
                .filter(path -> !path.startsWith(SearchFiles.FOLDER)).forEach(this::add));
        add(Urls.CHECKSUMS);
    }

    private void add(String path) {
        if (times.merge(path, 1, Integer::sum) == 1) {
            for (int end = path.lastIndexOf('/'); end > 0 && folders.add(path.substring(0, end));) {
                end = path.lastIndexOf('/', end - 1);
            }
        }
    }

    boolean has(String path) {
        return times.containsKey(path);
    }

    /** How many outputs write a file. */
    int times(String path) {
        return times.getOrDefault(path, 0);
    }

    /** Whether a path is that of a folder, or leads through a file. */
    boolean isInTheWay(String path) {
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

    /** Each path once. */
    Set<String> all() {
        return Collections.unmodifiableSet(times.keySet());
    }
}
