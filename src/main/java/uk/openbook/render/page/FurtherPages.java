package uk.openbook.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.openbook.cohort.Cohorts;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.PageLinks;

/** The pages that a site makes of what its registers tell, beside the registers themselves. */
public final class FurtherPages {

    /** A page, and what it is for. */
    record Way(Frames.Stop stop, String description) {
    }

    private FurtherPages() {
    }

    /** The paths of those that this site has. */
    public static Set<String> paths(Publication publication, Cohorts cohorts) {
        return of(publication, cohorts).stream().map(way -> way.stop().path()).collect(Collectors.toSet());
    }

    /** Those that this site has, in the order they are shown; none where its registers do not tell enough. */
    static List<Way> of(Publication publication, Cohorts cohorts) {
        var ways = new ArrayList<Way>();
        if (cohorts.exist()) {
            ways.add(new Way(new Frames.Stop(CohortPages.TITLE, Urls.COHORTS),
                    "Choose when you or your child was born, and see which entries could include data about people "
                            + "of that age."));
        }
        if (publication.retention().exist()) {
            ways.add(new Way(new Frames.Stop(RetentionPages.TITLE, Urls.RETENTION),
                    "What has ended, what ends soon and what has no end date."));
        }
        if (CompletenessPages.exist(publication)) {
            ways.add(new Way(new Frames.Stop(CompletenessPages.TITLE, Urls.COMPLETENESS),
                    "How much of each column is published, year by year, and where the gaps are."));
        }
        return ways;
    }

    /** The same as links of a page. */
    static List<HomePage.GuidanceLink> links(Publication publication, Cohorts cohorts, PageLinks root) {
        return of(publication, cohorts).stream().map(way -> new HomePage.GuidanceLink(
                new Link(way.stop().text(), root.to(way.stop().path())), way.description())).toList();
    }
}
