package uk.openbook.render.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import uk.openbook.history.History;
import uk.openbook.model.Edition;
import uk.openbook.model.Register;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Citation;
import uk.openbook.publication.InWords;
import uk.openbook.publication.Publication;
import uk.openbook.publication.completeness.Completeness;
import uk.openbook.publication.completeness.Filled;
import uk.openbook.publication.completeness.Tally;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.render.PageLinks;
import uk.openbook.text.Isolates;

/** How much of each column of each register is published: a page of all registers and one for each. */
public final class CompletenessPages implements Output {

    static final String TITLE = "What is published and what is not";

    private static final Frames.Stop INDEX = new Frames.Stop(TITLE, Urls.COMPLETENESS);
    private static final int FEW = 3;

    private final Press press;

    public CompletenessPages(Press press) {
        this.press = press;
    }

    /** Whether a register has something to count. */
    static boolean exist(Publication publication) {
        return editions(publication).findAny().isPresent();
    }

    private static Stream<Edition> editions(Publication publication) {
        return publication.histories().values().stream().map(History::newest).flatMap(edition -> edition.stream())
                .filter(edition -> edition.entries().size() > 0);
    }

    /** Whether a register has a page that tells how much of it is published. */
    static boolean has(Publication publication, Register register) {
        return publication.history(register).listed().size() > 0;
    }

    @Override
    public Stream<OutputFile> files(Publication publication) {
        if (!exist(publication)) {
            return Stream.empty();
        }
        var maker = new Maker(publication);
        return Stream.concat(Stream.of(press.page("completeness.ftlh", Urls.COMPLETENESS, maker::index)),
                editions(publication).map(edition -> press.page("columns.ftlh",
                        Urls.completeness(edition.register()), () -> maker.page(edition))));
    }

    private final class Maker {

        private final Publication publication;
        private final Frames frames;
        private final Map<Register, Completeness> counted = new ConcurrentHashMap<>();

        Maker(Publication publication) {
            this.publication = publication;
            this.frames = new Frames(publication, press);
        }

        private Completeness of(Edition edition) {
            return counted.computeIfAbsent(edition.register(), any -> Completeness.of(edition));
        }

        CompletenessPage index() {
            var root = press.links(Urls.COMPLETENESS);
            var release = publication.newestRelease().orElseThrow();
            return new CompletenessPage(frames.frame(Urls.COMPLETENESS, TITLE,
                    "How much of each column of each register is published, year by year"), TITLE,
                    InWords.date(release.date()),
                    editions(publication).map(edition -> item(edition, root)).toList(), file(root),
                    Citation.of(publication, "page", TITLE, release, Urls.COMPLETENESS));
        }

        private CompletenessPage.Item item(Edition edition, PageLinks root) {
            var register = edition.register();
            var columns = of(edition).columns();
            long complete = columns.stream().filter(column -> column.all().isComplete()).count();
            return new CompletenessPage.Item(new Link(register.title(), root.to(Urls.completeness(register))),
                    entries(edition), InWords.number(complete) + " of " + InWords.number(columns.size()),
                    columns.stream().filter(column -> !column.all().isComplete())
                            .sorted(Comparator.comparingInt(column -> column.all().perCent())).limit(FEW)
                            .map(column -> new ViewPage.Fact(column.column().title(), column.all().words())).toList());
        }

        private static Figure entries(Edition edition) {
            int entries = edition.entries().size();
            return new Figure(InWords.number(entries), edition.register().countedAs().of(entries));
        }

        private static Link file(PageLinks root) {
            return new Link("counts.csv", root.to(Urls.COMPLETENESS_CSV));
        }

        ColumnsPage page(Edition edition) {
            var register = edition.register();
            var path = Urls.completeness(register);
            var root = press.links(path);
            var counts = of(edition);
            boolean dated = register.date().isPresent();
            return new ColumnsPage(frames.frame(path, Isolates.around(register.title()) + ": " + lower(TITLE), "",
                    INDEX), TITLE,
                    register.title(), new Link(register.title(), root.to(Urls.register(register))), entries(edition),
                    register.date().map(column -> column.title()).orElse(""),
                    counts.columns().stream().map(column -> new ColumnsPage.Column(column.column().title(),
                            column.all().words(), number(column.all()), others(column.all()),
                            !dated ? List.of() : counts.years().stream().map(column.byYear()::get).map(Maker::year)
                                    .toList())).toList(),
                    dated ? counts.years().stream().map(Maker::year).toList() : List.of(), file(root),
                    Citation.of(publication, "page", Isolates.around(register.title()) + ": " + lower(TITLE),
                            edition.release(), path));
        }

        private static String lower(String words) {
            return Character.toLowerCase(words.charAt(0)) + words.substring(1);
        }

        private static String number(Tally tally) {
            return InWords.number(tally.of(Filled.PUBLISHED)) + " of " + InWords.number(tally.asked());
        }

        /** What the entries have that do not have it published, such as {@code 2 blank, 28 not asked for}. */
        private static String others(Tally tally) {
            return String.join(", ", Stream.of(Filled.BLANK, Filled.MARKER, Filled.REDACTED, Filled.NOT_ASKED)
                    .filter(kind -> tally.of(kind) > 0).map(kind -> words(kind, tally.of(kind))).toList());
        }

        private static String words(Filled kind, int number) {
            return InWords.number(number) + switch (kind) {
                case PUBLISHED -> " published";
                case BLANK -> " blank";
                case MARKER -> number == 1 ? " marker" : " markers";
                case REDACTED -> " redacted";
                case NOT_ASKED -> " not asked for";
            };
        }

        private static ColumnsPage.Year year(Tally tally) {
            return new ColumnsPage.Year(tally.words(), tally.of(Filled.BLANK) > 0);
        }

        private static String year(int year) {
            return year == Completeness.UNDATED ? "No date" : Integer.toString(year);
        }
    }
}
