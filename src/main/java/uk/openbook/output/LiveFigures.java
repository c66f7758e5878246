package uk.openbook.output;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The figures that guidance pages may show, such as {@code {{entries panel-decisions}}}. */
public final class LiveFigures {

    /** The day of a release, before there is one. */
    private static final String NONE = "no day yet";

    private LiveFigures() {
    }

    /** Each figure by what stands between the braces. */
    public static Map<String, String> of(Publication publication) {
        var figures = new TreeMap<String, String>();
        publication.registers().forEach(register -> figures.put("entries " + register.id(),
                InWords.number(publication.views().listed(register).size())));
        figures.put("organisations", InWords.number(publication.views().organisations().size()));
        figures.put("releases", InWords.number(publication.releases().size()));
        var releases = publication.releases();
        figures.put("first-release", releases.isEmpty() ? NONE : InWords.date(releases.get(0).date()));
        figures.put("newest-release", publication.newestRelease().map(release -> InWords.date(release.date()))
                .orElse(NONE));
        return Collections.unmodifiableMap(figures);
    }
}
