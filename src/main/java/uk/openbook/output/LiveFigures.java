package uk.openbook.output;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The figures that guidance pages may show, such as {@code {{entries panel-decisions}}}. */
public final class LiveFigures {

    private LiveFigures() {
    }

    /** Each figure by what stands between the braces. */
    public static Map<String, String> of(Publication publication) {
        var figures = new TreeMap<String, String>();
        publication.registers().forEach(register -> figures.put("entries " + register.id(),
                InWords.number(publication.views().listed(register).size())));
        figures.put("organisations", InWords.number(publication.views().organisations().size()));
        figures.put("releases", InWords.number(publication.releases().size()));
        publication.newestRelease().ifPresent(release -> {
            figures.put("newest-release", InWords.date(release.date()));
            figures.put("first-release", InWords.date(publication.releases().get(0).date()));
        });
        return Collections.unmodifiableMap(figures);
    }
}
