package uk.openbook.archive.seal;

import java.util.Map;
import java.util.stream.Collectors;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.model.Redirect;
import uk.openbook.publication.Move;
import uk.openbook.publication.Publication;
import uk.openbook.render.SitePlan;
import uk.openbook.validation.NearestPath;

/** Each line of {@code data/redirects.csv} leads from where nothing else is to a page or file of the site. */
final class RedirectsLeadOn {

    private final Publication publication;
    private final SitePlan plan;
    private final Map<String, String> moves;
    private final NearestPath nearest;

    RedirectsLeadOn(Publication publication, SitePlan plan, NearestPath nearest) {
        this.publication = publication;
        this.plan = plan;
        this.moves = publication.moves().stream()
                .collect(Collectors.toMap(Move::from, Move::to, (first, second) -> first));
        this.nearest = nearest;
    }

    void check(Findings findings) {
        publication.redirects().forEach(redirect -> {
            checkFrom(redirect, findings);
            checkTo(redirect, findings);
        });
    }

    private void checkFrom(Redirect redirect, Findings findings) {
        var from = redirect.from();
        // Only the redirect itself may write it; of a file that leads nowhere, not even that is.
        if (plan.isInTheWay(from)) {
            report(redirect.fromPlace(), from + " is a folder of the site, or would stand in a file", "Correct the line",
                    findings);
        } else if (plan.taken().contains(from) || !isWritten(redirect) && plan.has(from)) {
            report(redirect.fromPlace(), "the site itself makes " + from, "Delete the line", findings);
        }
    }

    private boolean isWritten(Redirect redirect) {
        return redirect.isOfPage() || plan.has(redirect.to());
    }

    private void checkTo(Redirect redirect, Findings findings) {
        var to = redirect.to();
        var place = redirect.toPlace();
        if (moves.containsKey(to)) {
            report(place, to + " leads elsewhere itself", to.equals(redirect.from()) ? "Delete the line"
                    : "Give the address where it leads, " + moves.get(to), findings);
        } else if (!plan.has(to)) {
            report(place, "the site makes no " + to, nearest.to(to).map(near -> "Did you mean " + near + "?")
                    .orElse("Give the path of a page or file of the site"), findings);
        }
    }

    private static void report(Place place, String problem, String remedy, Findings findings) {
        findings.add(FindingCode.REDIRECT, place, problem, remedy);
    }
}
