package uk.openbook.output.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import uk.openbook.model.Register;
import uk.openbook.output.InWords;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Publication;
import uk.openbook.output.Urls;
import uk.openbook.output.View;

/** Makes the pages of a view, whatever its entries have in common. */
final class ViewPages {

    /**
     * What the entries of a view have in common.
     *
     * @param kind over the heading
     * @param description as HTML; may be empty
     * @param tells what the lists tell of each entry
     * @param index the page that lists all views of the kind
     * @param path of the first page
     * @param feed the path of the feed that tells what is new, if there is one
     */
    record Subject(String name, String kind, String description, List<ViewPage.Fact> facts, Rows.Tells tells,
            Frames.Stop index, String path, Optional<String> feed) {

        /** The path of a page: further ones stand in a folder named like the first. */
        String path(int number) {
            return number == 1 ? path : path.replaceAll("\\.html$", "/page-" + number + ".html");
        }
    }

    private final Publication publication;
    private final Press press;
    private final Frames frames;
    private final Rows rows;

    ViewPages(Publication publication, Press press) {
        this.publication = publication;
        this.press = press;
        this.frames = new Frames(publication);
        this.rows = new Rows(publication);
    }

    /** @param number of the page, from 1 */
    OutputFile file(Subject subject, View view, int number) {
        return press.page("view.ftlh", subject.path(number), () -> page(subject, view, number));
    }

    private ViewPage page(Subject subject, View view, int number) {
        var path = subject.path(number);
        var root = Urls.rootFrom(path);
        boolean first = number == 1;
        var frame = first ? withFeed(frames.frame(path, subject.name(), "", subject.index()), subject)
                : frames.frame(path, subject.name() + ", page " + number, "", subject.index(),
                        new Frames.Stop(subject.name(), subject.path()));
        return new ViewPage(frame, frame.title(), subject.kind(), first ? subject.description() : "",
                first ? subject.facts() : List.of(), figures(view), sections(subject, view, number, root),
                Pagination.of(number, view.rows().size(), other -> root + subject.path(other)));
    }

    private Frame withFeed(Frame frame, Subject subject) {
        return subject.feed().filter(feed -> publication.newestRelease().isPresent()).map(frame::withFeed)
                .orElse(frame);
    }

    private List<ViewPage.Section> sections(Subject subject, View view, int number,
            String root) {
        var byRegister = new LinkedHashMap<Register, List<View.Row>>();
        Pagination.slice(view.rows(), number)
                .forEach(row -> byRegister.computeIfAbsent(row.register(), any -> new ArrayList<>()).add(row));
        return byRegister.entrySet().stream()
                .map(section -> new ViewPage.Section(section.getKey().id(),
                        new Link(section.getKey().title(), root + Urls.register(section.getKey())),
                        rows.table(section.getKey(), section.getValue(), subject.tells(), root)))
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
