package uk.openbook.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.openbook.history.Comparison;
import uk.openbook.history.History;
import uk.openbook.model.Change;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.model.Notice;
import uk.openbook.model.Notices;
import uk.openbook.model.Release;
import uk.openbook.paths.Urls;
import uk.openbook.publication.CountedChanges;
import uk.openbook.publication.InWords;
import uk.openbook.publication.Publication;
import uk.openbook.publication.Wording;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.render.PageLinks;
import uk.openbook.text.Isolates;

/** For each release and each register in it but for its first edition, what changed, with the changed words marked. */
public final class ChangesPages implements Output {

    private final Press press;

    public ChangesPages(Press press) {
        this.press = press;
    }

    @Override
    public Stream<OutputFile> files(Publication publication) {
        var frames = new Frames(publication, press);
        var changed = new ChangedFields(publication.relations());
        return publication.histories().values().stream().flatMap(history -> history.editions().stream().skip(1)
                .flatMap(edition -> {
                    var comparison = new Compared(history, edition);
                    return IntStream.rangeClosed(1, Pagination.pages(history.changes(edition.release())))
                            .mapToObj(number -> press.page("changes.ftlh",
                                    Urls.changes(edition.release(), history.register(), number),
                                    () -> page(frames, history, comparison.get(), changed, publication.notices(),
                                            number)));
                }));
    }

    /** A comparison that all pages of a list share, made with the first of them. */
    private static final class Compared implements Supplier<Comparison> {

        private final History history;
        private final Edition edition;
        private Comparison comparison;

        Compared(History history, Edition edition) {
            this.history = history;
            this.edition = edition;
        }

        @Override
        public synchronized Comparison get() {
            if (comparison == null) {
                comparison = history.comparison(edition.release()).orElseThrow();
            }
            return comparison;
        }
    }

    private ChangesPage page(Frames frames, History history, Comparison comparison, ChangedFields changed,
            Notices notices, int number) {
        var register = history.register();
        var release = comparison.after().release();
        var path = Urls.changes(release, register, number);
        var root = press.links(path);
        var title = Isolates.around(register.title()) + ": what changed on " + InWords.date(release.date())
                + (number == 1 ? "" : ", page " + number);
        var frame = frames.frame(path, title, "", new Frames.Stop("Releases", Urls.RELEASES),
                new Frames.Stop(release.title(), Urls.release(release)));
        return new ChangesPage(frame, title, new Link(release.title(), root.to(Urls.release(release))),
                new Link(register.title(), root.to(Urls.register(register))), sum(comparison, notices), columns(comparison),
                Pagination.slice(comparison.changes(), number).stream()
                        .map(change -> item(history, comparison, change, changed, notices, root)).toList(),
                Pagination.of(number, comparison.changes().size(),
                        other -> root.to(Urls.changes(release, register, other))));
    }

    private static ChangesPage.Item item(History history, Comparison comparison, Change change, ChangedFields changed,
            Notices notices, PageLinks root) {
        var register = comparison.after().register();
        var withdrawal = comparison.withdrawal(change, notices);
        var earlier = comparison.corrects(change);
        return new ChangesPage.Item(
                new Link(Wording.title(register, change.entry()),
                        root.to(Urls.entry(register, history.newest(change.entry())))),
                withdrawal.map(notice -> "withdrawn").orElse(change.kind().words())
                        + earlier.map(figure -> ", corrects an earlier figure").orElse(""), change.kind().word(),
                change.isTypographic(), withdrawal.map(Notice::reason).orElseGet(() -> NewKey.note(history, change)),
                earlier.map(figure -> changed.ofColumns(RevisionItems.figures(register, figure, change.entry()), root,
                        any -> true)).orElseGet(() -> changed.of(change, root,
                                column -> comparison.correction(change, column, notices))));
    }

    /** For example {@code 124 requests approved before, 9 added, 1 no longer listed: now 132.} */
    private static String sum(Comparison comparison, Notices notices) {
        var before = comparison.before().orElseThrow();
        int earlier = before.entries().size();
        var parts = new ArrayList<String>();
        parts.add(InWords.number(earlier) + " " + before.register().countedAs().of(earlier) + " before");
        for (var kind : List.of(Change.Kind.ADDED, Change.Kind.RETURNED, Change.Kind.GONE)) {
            if (comparison.count(kind) > 0) {
                parts.add(InWords.number(comparison.count(kind)) + " " + kind.words()
                        + (kind == Change.Kind.GONE ? withdrawn(comparison, notices) : "")
                        + (kind == Change.Kind.ADDED ? revisions(comparison) : ""));
            }
        }
        return String.join(", ", parts) + ": now " + InWords.number(comparison.after().entries().size()) + ". "
                + amended(comparison, notices);
    }

    private static String withdrawn(Comparison comparison, Notices notices) {
        int withdrawn = comparison.countWithdrawn(notices);
        return withdrawn == 0 ? "" : " (" + InWords.number(withdrawn) + " withdrawn)";
    }

    private static String revisions(Comparison comparison) {
        int revisions = comparison.countRevisions();
        return revisions == 0 ? "" : " (" + InWords.number(revisions)
                + (revisions == 1 ? " corrects an earlier one)" : " correct earlier ones)");
    }

    private static String amended(Comparison comparison, Notices notices) {
        int corrected = comparison.countCorrectedCells(notices);
        int amended = comparison.count(Change.Kind.AMENDED);
        int typographic = comparison.countTypographic();
        return (amended == 0 ? comparison.countRevisions() == 0 ? "No" : "No other" : InWords.number(amended)) + (amended == 1 ? " entry was" : " entries were") + " changed"
                + (typographic == 0 ? "" : ", " + InWords.number(typographic) + " of them in type alone")
                + (corrected == 0 ? "" : ", " + InWords.number(corrected) + " of them corrected") + ".";
    }

    private static List<String> columns(Comparison comparison) {
        return Stream.concat(
                comparison.columnsAdded().stream().map(column -> sentence(column, "is new")),
                comparison.columnsDropped().stream().map(column -> sentence(column, "is no longer published")))
                .toList();
    }

    private static String sentence(Column column, String what) {
        return "The column “" + Isolates.around(column.title()) + "” " + what + ".";
    }

    /** How many changes of each kind a release made, for the page of the release. */
    static List<Figure> figures(History history, Release release, Notices notices) {
        return history.comparison(release).filter(comparison -> comparison.before().isPresent())
                .map(comparison -> CountedChanges.of(comparison, notices).stream()
                        .map(count -> new Figure(InWords.number(count.number()), count.words())).toList())
                .orElse(List.of());
    }
}
