package uk.openbook.publish.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.openbook.output.OutputFile;

/**
 * Chooses the pages to render: the first and the last of each kind, every page of a template that the site has changed,
 * and every page of the site's own that no template renders. Pages of one template in one folder at the root of the site
 * are of one kind, so that each register has its own.
 */
final class TrialPages {

    private TrialPages() {
    }

    /**
     * The places of the chosen pages among all files, in order.
     *
     * @param whole the templates of which every page is chosen
     */
    static List<Integer> of(List<OutputFile> files, Set<String> whole) {
        var first = new HashMap<String, Integer>();
        var last = new HashMap<String, Integer>();
        for (int i = 0; i < files.size(); i++) {
            var kind = kind(files.get(i));
            if (!kind.isEmpty()) {
                first.putIfAbsent(kind, i);
                last.put(kind, i);
            }
        }
        var chosen = new ArrayList<Integer>();
        for (int i = 0; i < files.size(); i++) {
            if (isChosen(i, files.get(i), first, last, whole)) {
                chosen.add(i);
            }
        }
        return chosen;
    }

    private static boolean isChosen(int place, OutputFile file, Map<String, Integer> first, Map<String, Integer> last,
            Set<String> whole) {
        var kind = kind(file);
        return isAsWritten(file) || !kind.isEmpty() && (first.get(kind) == place || last.get(kind) == place
                || whole.contains(file.template().orElseThrow()));
    }

    /** A page that staff put beside the templates or into {@code content/} as it is. */
    private static boolean isAsWritten(OutputFile file) {
        return file.isPage() && file.template().isEmpty();
    }

    private static String kind(OutputFile file) {
        int slash = file.path().indexOf('/');
        return file.template().map(template -> template + " " + file.path().substring(0, Math.max(0, slash))).orElse("");
    }
}
