package uk.openbook.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import uk.openbook.model.GuidancePage;
import uk.openbook.render.OutputException;

/** The pages that may be published, as the checks found them: what JBake makes is held against them. */
final class GuidancePages {

    private final Map<String, GuidancePage> bySource = new LinkedHashMap<>();
    private final Map<String, GuidancePage> byPath = new LinkedHashMap<>();

    GuidancePages(List<GuidancePage> pages) {
        pages.forEach(page -> {
            bySource.put(page.source(), page);
            byPath.put(page.path(), page);
        });
    }

    /** The page of a source file; none where it is held back. */
    Optional<GuidancePage> ofSource(String source) {
        return Optional.ofNullable(bySource.get(source));
    }

    /** The page that a document of JBake is. */
    GuidancePage of(DocumentModel document) {
        var page = byPath.get(document.getUri());
        if (page == null) {
            throw new OutputException("JBake made a page at %s that may not be published".formatted(document.getUri()));
        }
        return page;
    }

    /** Holds that JBake has every page, each once and as published, and no other. */
    void requireAll(List<DocumentModel> documents) {
        var missing = new TreeSet<>(byPath.keySet());
        for (var document : documents) {
            var page = of(document);
            missing.remove(page.path());
            if (!ModelAttributes.Status.PUBLISHED.equals(document.getStatus())) {
                throw new OutputException("%s: JBake reads the status '%s' where the checks read 'published'"
                        .formatted(page.source(), document.getStatus()));
            }
        }
        if (!missing.isEmpty()) {
            throw new OutputException("%s: JBake made no page of it. Look for a .jbakeignore file above it, and at its "
                    .formatted(byPath.get(missing.first()).source()) + "first lines, down to ~~~~~~");
        }
    }
}
