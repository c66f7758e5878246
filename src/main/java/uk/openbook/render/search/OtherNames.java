package uk.openbook.render.search;

import java.util.LinkedHashSet;
import java.util.Set;
import uk.openbook.publication.Publication;
import uk.openbook.publication.View;

/**
 * The names by which the organisations of an entry go besides those in its row: the reviewed name of each, and what it is
 * also known as. Whoever searches for one of these means the entry too.
 */
final class OtherNames {

    private final Publication publication;

    OtherNames(Publication publication) {
        this.publication = publication;
    }

    /** None of those that stand in the row. */
    Set<String> of(View.Row row) {
        var names = new LinkedHashSet<String>();
        var own = new LinkedHashSet<String>();
        for (var column : row.register().organisations()) {
            for (var name : row.timeline().entry().items(column)) {
                var organisation = publication.views().organisation(name);
                own.add(name);
                names.add(organisation.name());
                names.addAll(organisation.alsoKnownAs());
            }
        }
        names.removeAll(own);
        return names;
    }
}
