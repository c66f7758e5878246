package uk.openbook.publication;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The figures that guidance pages may show, such as {@code {{entries panel-decisions}}}. */
public final class LiveFigures {

    /** In the place of a date, before the first release. */
    private static final String NONE = "no release yet";

    private LiveFigures() {
    }

    /** Each figure by what stands between the braces. */
    public static Map<String, String> of(Publication publication) {
        var figures = new TreeMap<String, String>();
        publication.registers().forEach(register -> figures.put("entries " + register.id(),
                InWords.number(publication.views().listed(register).size())));
        figures.put("organisations", InWords.number(publication.views().organisations().size()));
        figures.put("releases", InWords.number(publication.releases().size()));
        var dates = publication.releases().stream().map(release -> InWords.date(release.date())).toList();
        figures.put("first-release", dates.isEmpty() ? NONE : dates.get(0));
        figures.put("newest-release", dates.isEmpty() ? NONE : dates.get(dates.size() - 1));
        return Collections.unmodifiableMap(figures);
    }
}
