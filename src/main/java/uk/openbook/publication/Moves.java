package uk.openbook.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.openbook.history.History;
import uk.openbook.history.Timeline;
import uk.openbook.model.GuidancePage;
import uk.openbook.model.Organisation;
import uk.openbook.model.Redirect;
import uk.openbook.model.Rekey;
import uk.openbook.paths.Urls;

/**
 * Every address that leads to another: of rekeyed entries, of organisations and values of facets that were joined, of
 * redirects.
 */
final class Moves {

    private Moves() {
    }

    static List<Move> of(Iterable<History> histories, FormerOrganisations organisations, Views views,
            List<Redirect> redirects, List<GuidancePage> guidance) {
        var moves = new ArrayList<Move>();
        histories.forEach(history -> history.timelines().forEach(timeline -> add(history, timeline, moves)));
        organisations.joined().forEach((path, organisation) -> moves.add(new Move(path, joined(path, organisation),
                organisation.name(), organisation.reason())));
        var stated = redirects.stream().map(Redirect::from).collect(Collectors.toSet());
        histories.forEach(history -> views.joined(history.register()).entrySet().stream()
                .filter(joined -> !stated.contains(joined.getKey())).sorted(Map.Entry.comparingByKey())
                .forEach(joined -> moves.add(new Move(joined.getKey(), joined(joined.getKey(), joined.getValue()),
                        joined.getValue().name(), ""))));
        var titles = guidance.stream().collect(Collectors.toMap(GuidancePage::path, GuidancePage::title));
        redirects.forEach(redirect -> moves.add(new Move(redirect.from(), redirect.to(),
                Optional.ofNullable(titles.get(redirect.to())).orElse(""), redirect.reason())));
        return List.copyOf(moves);
    }

    /** A page leads to the page of both, a file is that of both. */
    private static String joined(String path, Organisation organisation) {
        if (path.endsWith(".atom")) {
            return Urls.feed(organisation);
        }
        return path.endsWith(".html") ? Urls.organisation(organisation)
                : Urls.file(Urls.organisation(organisation), path.substring(path.lastIndexOf('/') + 1));
    }

    private static String joined(String path, View view) {
        return path.endsWith(".html") ? view.page(1) : view.file(path.substring(path.lastIndexOf('/') + 1));
    }

    private static void add(History history, Timeline timeline, List<Move> moves) {
        for (var before : history.atFormerAddresses(timeline)) {
            moves.add(new Move(Urls.entry(history.register(), before), Urls.entry(history.register(), timeline.entry()),
                    Wording.title(history.register(), timeline.entry()),
                    history.rekeys(before.key(), timeline.key()).stream().map(Rekey::reason).distinct()
                            .collect(Collectors.joining(" "))));
        }
    }
}
