package uk.openbook.render.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.openbook.model.Code;
import uk.openbook.model.CodeList;
import uk.openbook.model.Register;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Citation;
import uk.openbook.publication.InWords;
import uk.openbook.publication.ListKind;
import uk.openbook.publication.Publication;
import uk.openbook.publication.View;
import uk.openbook.render.Download;
import uk.openbook.render.OutputFile;
import uk.openbook.render.PageLinks;
import uk.openbook.render.chart.Chart;
import uk.openbook.render.chart.OrganisationTimeline;
import uk.openbook.text.Isolates;

/** Makes the pages of a view, whatever its entries have in common. */
final class ViewPages {

    /**
     * What a view is about, besides what it lists.
     *
     * @param kind over the heading
     * @param heading of the first page
     * @param description in Markdown, which the page turns into HTML when its turn comes; may be empty
     * @param code that the lists are about, with its code list; empty where they are about something else
     * @param list what its lists tell of each entry
     * @param above the pages between the home page and the first page
     * @param feed the path of the feed that tells what is new, if there is one
     * @param isOrganisation whether it has a story
     */
    record Subject(String kind, String heading, String description, List<ViewPage.Fact> facts,
            Optional<CodeOf> code, ListKind list, List<Frames.Stop> above, Optional<String> feed,
            boolean isOrganisation) {

        Subject {
            facts = List.copyOf(facts);
            above = List.copyOf(above);
        }
    }

    /** A code and its list. */
    record CodeOf(CodeList codes, Code code) {

        /** The column of a code list with the standing conditions of an access route, separated by semicolons. */
        private static final String CONDITIONS = "conditions";

        List<String> conditions() {
            return Stream.of(code.details().getOrDefault(CONDITIONS, "").split(";"))
                    .map(String::strip).filter(condition -> !condition.isEmpty()).toList();
        }
    }

    private final Publication publication;
    private final Press press;
    private final Frames frames;
    private final Rows rows;

    ViewPages(Publication publication, Press press) {
        this.publication = publication;
        this.press = press;
        this.frames = new Frames(publication, press);
        this.rows = new Rows(publication);
    }

    /** Every page of a view. */
    Stream<OutputFile> files(Subject subject, View view) {
        return IntStream.rangeClosed(1, Pagination.pages(view.rows().size()))
                .mapToObj(number -> press.page("view.ftlh", view.page(number), () -> page(subject, view, number)));
    }

    private ViewPage page(Subject subject, View view, int number) {
        var path = view.page(number);
        var root = press.links(path);
        boolean first = number == 1;
        var frame = frame(subject, view, number);
        var story = first && subject.isOrganisation()
                ? Story.of(publication, subject.heading(), view, figures(view), root) : Optional.<Story>empty();
        return new ViewPage(first ? withFeed(frame, subject) : frame, story,
                first ? subject.heading() : Isolates.around(subject.heading()) + ", page " + number, subject.kind(),
                first ? press.html(subject.description()) : "", first ? subject.facts() : List.of(),
                first ? subject.code().map(CodeOf::conditions).orElse(List.of()) : List.of(),
                subject.code().filter(any -> first).flatMap(found -> Scale.of(found.codes(), found.code())), figures(view),
                first ? charts(subject, view, root) : List.of(), sections(subject, view, number, root),
                offers(view, root), citation(view),
                Pagination.of(number, view.rows().size(), other -> root.to(view.page(other))));
    }

    /** Of an organisation, what it was given over time. */
    private List<Chart> charts(Subject subject, View view, PageLinks root) {
        return subject.list() == ListKind.DATASETS
                ? OrganisationTimeline.of(publication, view, root).stream().toList() : List.of();
    }

    private Frame frame(Subject subject, View view, int number) {
        if (number == 1) {
            return frames.frame(view.page(1), view.name(), "", subject.above().toArray(Frames.Stop[]::new));
        }
        var above = Stream.concat(subject.above().stream(),
                Stream.of(new Frames.Stop(subject.heading(), view.page(1))));
        return frames.frame(view.page(number), Isolates.around(view.name()) + ", page " + number, "",
                above.toArray(Frames.Stop[]::new));
    }

    private Optional<Citation> citation(View view) {
        return publication.newestRelease().map(release -> Citation.of(publication, "list", title(view), release,
                view.page(1)));
    }

    /** Of a list within a register, with the register. */
    private static String title(View view) {
        return view.isAcrossRegisters() ? view.name() : Isolates.around(view.registers().get(0).title()) + ". "
                + view.name();
    }

    /** The files with the same rows. */
    private static List<RegisterPage.Offer> offers(View view, PageLinks root) {
        var file = Download.of(view);
        return List.of(new RegisterPage.Offer(new Link(file.name(), root.to(file.path())), file.format(), file.description()));
    }

    private Frame withFeed(Frame frame, Subject subject) {
        return subject.feed().filter(feed -> publication.newestRelease().isPresent()).map(frame::withFeed)
                .orElse(frame);
    }

    private List<ViewPage.Section> sections(Subject subject, View view, int number, PageLinks root) {
        var byRegister = new LinkedHashMap<Register, List<View.Row>>();
        Pagination.slice(view.rows(), number)
                .forEach(row -> byRegister.computeIfAbsent(row.register(), any -> new ArrayList<>()).add(row));
        return byRegister.entrySet().stream()
                .map(section -> new ViewPage.Section(section.getKey().id(),
                        new Link(section.getKey().title(), root.to(Urls.register(section.getKey()))),
                        rows.table(section.getKey(), section.getValue(), subject.list(), root)))
                .toList();
    }

    /** How many entries of each register the view lists; never a total, since one share can stand in two registers. */
    List<Figure> figures(View view) {
        var figures = new ArrayList<Figure>();
        for (var register : publication.registers()) {
            long listed = view.listed(register);
            if (listed > 0) {
                figures.add(new Figure(InWords.number(listed), register.countedAs().of(listed)));
            }
        }
        return figures;
    }
}
