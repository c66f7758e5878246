package uk.openbook.publish;

import java.util.HashSet;
import java.util.Set;
import uk.openbook.output.OutputException;
import uk.openbook.output.Urls;

/** The paths of a site: each given to one file, and each safe as a URL and as a file name on any system. */
public final class SitePaths {

    private final Set<String> files = new HashSet<>();
    private final Set<String> folders = new HashSet<>();

    /**
     * Gives the path to a file.
     *
     * @throws OutputException where it is no path of a site, or another file or folder has it
     */
    public void claim(String path) {
        int end = path.length();
        if (!path.equals(Urls.CHECKSUMS)) {
            requireSafe(path);
        }
        if (folders.contains(path)) {
            throw new OutputException(path + ": this is to be a file, and a folder too");
        }
        if (!files.add(path)) {
            throw new OutputException(path + ": two outputs write this file");
        }
        while ((end = path.lastIndexOf('/', end - 1)) > 0) {
            var folder = path.substring(0, end);
            if (files.contains(folder)) {
                throw new OutputException(folder + ": this is to be a file, and a folder too");
            }
            if (!folders.add(folder)) {
                return;
            }
        }
    }

    private static void requireSafe(String path) {
        boolean safe = !path.isEmpty() && !path.endsWith("/");
        int segment = 0;
        for (int i = 0; i < path.length() && safe; i++) {
            char letter = path.charAt(i);
            if (letter == '/') {
                safe = isName(path, segment, i);
                segment = i + 1;
            } else {
                safe = letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9' || letter == '-'
                        || letter == '_' || letter == '.';
            }
        }
        if (!safe || !isName(path, segment, path.length())) {
            throw new OutputException("'" + path + "' is no path for a file of the site: lower case letters a to z, "
                    + "digits, hyphens, underscores, full stops, and slashes between folders");
        }
    }

    private static boolean isName(String path, int from, int to) {
        // Covers the names . and .. too; Windows drops a full stop at the end of a name.
        return to > from && path.charAt(to - 1) != '.';
    }
}
