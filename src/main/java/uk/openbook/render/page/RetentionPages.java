package uk.openbook.render.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.openbook.model.Column;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.model.Standing;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Citation;
import uk.openbook.publication.Ends;
import uk.openbook.publication.Facet;
import uk.openbook.publication.FacetValue;
import uk.openbook.publication.InWords;
import uk.openbook.publication.ListKind;
import uk.openbook.publication.Publication;
import uk.openbook.publication.View;
import uk.openbook.publication.Wording;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.render.PageLinks;
import uk.openbook.text.Isolates;

/**
 * What has ended and what ends in each register with dates of an end: a page of them all, and for each a list of what has
 * ended, longest ago first, and of what ends soon and what ends later, soonest first. What has no end and what is overdue
 * for review are lists that the register has by how things stand. Nothing where no register has such dates.
 */
public final class RetentionPages implements Output {

    static final String TITLE = "When sharing ends";

    private static final Frames.Stop INDEX = new Frames.Stop(TITLE, Urls.RETENTION);
    private static final int FEW = 5;
    private static final String PASSED = "The agreement’s end date has passed. That does not show whether the data was "
            + "destroyed.";

    private final Press press;

    public RetentionPages(Press press) {
        this.press = press;
    }

    @Override
    public Stream<OutputFile> files(Publication publication) {
        if (!publication.retention().exist()) {
            return Stream.empty();
        }
        var maker = new Maker(publication);
        return Stream.concat(Stream.of(press.page("retention.ftlh", Urls.RETENTION, maker::index)),
                publication.retention().all().entrySet().stream().flatMap(register -> maker.lists(register.getKey(),
                        register.getValue()).flatMap(maker::files)));
    }

    /** A list of entries by their end. */
    private record Subject(Register register, String path, String heading, String lead, List<View.Row> rows) {
    }

    private final class Maker {

        private final Publication publication;
        private final Frames frames;
        private final Rows rows;
        private final Release release;

        Maker(Publication publication) {
            this.publication = publication;
            this.frames = new Frames(publication, press);
            this.rows = new Rows(publication);
            // Without one, nothing is known of what has ended.
            this.release = publication.newestRelease().orElseThrow();
        }

        Stream<Subject> lists(Register register, Ends ends) {
            return Stream.of(ended(register, ends), soon(register, ends), later(register, ends));
        }

        private Subject ended(Register register, Ends ends) {
            return new Subject(register, Urls.ended(register), "Ended before " + InWords.date(ends.asAt()),
                    PASSED + " Longest ago first.", ends.ended());
        }

        private Subject soon(Register register, Ends ends) {
            return new Subject(register, Urls.endsSoon(register), "Ends by " + InWords.date(ends.limit()),
                    "These end within six months of the newest release, of " + InWords.date(ends.asAt())
                            + ". Soonest first.", ends.soon());
        }

        private Subject later(Register register, Ends ends) {
            return new Subject(register, Urls.endsLater(register), "Ends after " + InWords.date(ends.limit()),
                    "These end more than six months after the newest release, of " + InWords.date(ends.asAt())
                            + ". Soonest first.", ends.later());
        }

        Stream<OutputFile> files(Subject subject) {
            return IntStream.rangeClosed(1, Pagination.pages(subject.rows().size()))
                    .mapToObj(number -> press.page("view.ftlh", Urls.page(subject.path(), number),
                            () -> page(subject, number)));
        }

        private ViewPage page(Subject subject, int number) {
            var path = Urls.page(subject.path(), number);
            var root = press.links(path);
            var register = subject.register();
            boolean first = number == 1;
            var title = Isolates.around(register.title()) + ": " + subject.heading();
            var frame = first ? frames.frame(path, title, subject.lead(), INDEX)
                    : frames.frame(path, title + ", page " + number, "", INDEX,
                            new Frames.Stop(title, subject.path()));
            int size = subject.rows().size();
            return new ViewPage(frame, Optional.empty(), first ? subject.heading() : subject.heading() + ", page " + number,
                    register.title(), first ? press.html(subject.lead()) : "", List.of(), List.of(), Optional.empty(),
                    List.of(new Figure(InWords.number(size), register.countedAs().of(size))), List.of(),
                    subject.rows().isEmpty() ? List.of() : List.of(new ViewPage.Section(register.id(),
                            new Link(register.title(), root.to(Urls.register(register))),
                            rows.table(register, Pagination.slice(subject.rows(), number), ListKind.ENDS, root))),
                    List.of(new RegisterPage.Offer(file(root), "CSV", "Every entry of every register with such dates: "
                            + "when it starts and ends, when it is to be reviewed, and what became of the data.")),
                    Optional.of(Citation.of(publication, "list", title, release, subject.path())),
                    Pagination.of(number, size, other -> root.to(Urls.page(subject.path(), other))));
        }

        private static Link file(PageLinks root) {
            return new Link("entries.csv", root.to(Urls.RETENTION_CSV));
        }

        RetentionPage index() {
            var root = press.links(Urls.RETENTION);
            var all = publication.retention().all();
            return new RetentionPage(frames.frame(Urls.RETENTION, TITLE,
                    "What has ended, what ends soon and what has no end date"), TITLE, InWords.date(release.date()),
                    InWords.date(all.values().iterator().next().limit()),
                    all.entrySet().stream().map(register -> section(register.getKey(), register.getValue(), root))
                            .toList(),
                    file(root), Citation.of(publication, "page", TITLE, release, Urls.RETENTION));
        }

        private RetentionPage.Section section(Register register, Ends ends, PageLinks root) {
            var status = register.status().orElseThrow();
            var end = status.end().orElseThrow();
            int listed = publication.views().listed(register).size();
            return new RetentionPage.Section(register.id(), new Link(register.title(), root.to(Urls.register(register))),
                    end.title(), new Figure(InWords.number(listed), register.countedAs().of(listed)),
                    lines(register, status, ends, root), afterwards(status, ends.ended()),
                    few(register, ends.soon(), end, root), few(register, ends.ended(), end, root));
        }

        private List<RetentionPage.Line> lines(Register register, Register.Status status, Ends ends, PageLinks root) {
            var lines = new ArrayList<RetentionPage.Line>();
            lines.add(line("Ended", ends.ended().size(), Optional.of(root.to(Urls.ended(register)))));
            lines.add(line("End by " + InWords.date(ends.limit()), ends.soon().size(),
                    Optional.of(root.to(Urls.endsSoon(register)))));
            lines.add(line("End later", ends.later().size(), Optional.of(root.to(Urls.endsLater(register)))));
            lines.add(line(Standing.NO_END_DATE.words(), ends.noEnd(),
                    list(register, Standing.NO_END_DATE.word(), root)));
            lines.add(line("No dates published", ends.noDates(),
                    list(register, FacetValue.NOT_PUBLISHED.slug(), root)));
            if (status.review().isPresent()) {
                lines.add(line(Standing.REVIEW_OVERDUE.words(), ends.overdue(),
                        list(register, Standing.REVIEW_OVERDUE.word(), root)));
            }
            return lines;
        }

        private static RetentionPage.Line line(String words, int number, Optional<String> href) {
            return new RetentionPage.Line(words, InWords.number(number), number == 0 ? Optional.empty() : href);
        }

        /** The way to a list by how things stand. */
        private Optional<String> list(Register register, String slug, PageLinks root) {
            return publication.views().facets(register).stream().filter(facet -> facet.id().equals(Facet.STANDING))
                    .flatMap(facet -> facet.groups().stream()).filter(group -> group.value().slug().equals(slug))
                    .map(group -> root.to(group.view().page(1))).findFirst();
        }

        /** Of the entries that ended, how many have what published of what became of the data. */
        private List<ViewPage.Fact> afterwards(Register.Status status, List<View.Row> ended) {
            return ended.isEmpty() ? List.of() : status.afterwards().stream().map(column ->
                    new ViewPage.Fact(column.title(), column.codes().isPresent() ? byCode(column, ended)
                            : InWords.number(published(column, ended)) + " of " + InWords.number(ended.size())
                                    + " that ended have this published")).toList();
        }

        private static long published(Column column, List<View.Row> ended) {
            return ended.stream().filter(row -> !row.timeline().entry().isBlank(column)).count();
        }

        private static String byCode(Column column, List<View.Row> ended) {
            var counts = new LinkedHashMap<String, Integer>();
            column.codes().orElseThrow().codes().forEach(code -> counts.put(code.label(), 0));
            ended.forEach(row -> Wording.items(row.timeline().entry(), column)
                    .forEach(words -> counts.merge(words, 1, Integer::sum)));
            counts.put("Not published", ended.size() - (int) published(column, ended));
            return String.join("; ", counts.entrySet().stream().filter(count -> count.getValue() > 0)
                    .map(count -> Isolates.around(count.getKey()) + ": " + InWords.number(count.getValue())).toList());
        }

        private List<ShortRow> few(Register register, List<View.Row> entries, Column end, PageLinks root) {
            return entries.stream().limit(FEW).map(row -> {
                var entry = row.timeline().entry();
                var words = new ArrayList<String>();
                register.organisations().stream().findFirst().map(entry::items).filter(names -> !names.isEmpty())
                        .ifPresent(names -> words.add(InWords.list(names.stream()
                                .map(name -> Isolates.around(publication.views().organisation(name).name()))
                                .toList())));
                words.add(String.join(", ", Wording.items(entry, end)));
                return new ShortRow(new Link(Wording.title(register, entry),
                        root.to(Urls.entry(register, entry))), words);
            }).toList();
        }
    }
}
