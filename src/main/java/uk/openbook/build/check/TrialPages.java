package uk.openbook.build.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.openbook.render.OutputFile;
import uk.openbook.site.GuidanceBaker;

/**
 * Chooses the pages to render: the first and the last of each kind, every guidance page, every page of a template that the
 * site has changed, and every page of the site's own that no template renders. Pages of one template in one folder at the root of the site
 * are of one kind, so that each register has its own.
 */
final class TrialPages {

    private TrialPages() {
    }

    /**
     * The chosen pages, in order.
     *
     * @param whole the templates of which every page is chosen
     */
    static List<OutputFile> of(Collection<OutputFile> files, Set<String> whole) {
        var first = new HashMap<String, OutputFile>();
        var last = new HashMap<String, OutputFile>();
        files.forEach(file -> kind(file).ifPresent(kind -> {
            first.putIfAbsent(kind, file);
            last.put(kind, file);
        }));
        return files.stream().filter(file -> isAsWritten(file) || kind(file).filter(kind -> first.get(kind) == file
                || last.get(kind) == file || file.template().filter(name -> isWhole(name, whole)).isPresent()).isPresent())
                .toList();
    }

    private static boolean isWhole(String template, Set<String> whole) {
        return template.equals(GuidanceBaker.TEMPLATE) || whole.contains(template);
    }

    /** A page that staff put beside the templates or into {@code content/} as it is. */
    private static boolean isAsWritten(OutputFile file) {
        return file.isPage() && file.template().isEmpty();
    }

    private static Optional<String> kind(OutputFile file) {
        int slash = file.path().indexOf('/');
        return file.template().map(template -> template + " " + file.path().substring(0, Math.max(0, slash)));
    }
}
