package uk.openbook.render.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.openbook.model.Code;
import uk.openbook.model.CodeList;
import uk.openbook.model.Column;
import uk.openbook.model.Headings;
import uk.openbook.paths.Urls;
import uk.openbook.publication.ListKind;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.OutputFile;
import uk.openbook.render.PageLinks;
import uk.openbook.render.chart.Chart;
import uk.openbook.render.chart.RegisterCharts;

/** The datasets, and for each a page with what it contains and who was given it. */
public final class CodePages implements Output {

    private final Press press;

    public CodePages(Press press) {
        this.press = press;
    }

    @Override
    public Stream<OutputFile> files(Publication publication) {
        var views = new ViewPages(publication, press);
        return publication.views().codeListsWithPages().stream().flatMap(list -> Stream.concat(
                Stream.of(press.page("code-list.ftlh", Urls.codeList(list), () -> index(publication, views, list))),
                list.codes().stream().flatMap(code -> pages(publication, views, list, code))));
    }

    private Stream<OutputFile> pages(Publication publication, ViewPages views, CodeList list, Code code) {
        var subject = new ViewPages.Subject(title(list), code.label(), code.definition(),
                CodeFacts.of(code), Optional.of(new ViewPages.CodeOf(list, code)), ListKind.ORGANISATIONS,
                List.of(new Frames.Stop(title(list), Urls.codeList(list))), Optional.empty(), false);
        return views.files(subject, publication.views().of(list, code));
    }

    private static String title(CodeList list) {
        return Headings.fromName(list.id());
    }

    private CodeListPage index(Publication publication, ViewPages views, CodeList list) {
        var path = Urls.codeList(list);
        var root = press.links(path);
        return new CodeListPage(new Frames(publication, press).frame(path, title(list), ""), title(list),
                charts(publication, list, root), list.codes().stream()
                        .map(code -> new CodeListPage.Item(
                                new Link(code.label(), root.to(Urls.code(list, code.code()))), code.definition(),
                                views.figures(publication.views().of(list, code))))
                        .toList());
    }

    /** How many entries of each register name the codes. */
    private static List<Chart> charts(Publication publication, CodeList list, PageLinks root) {
        return publication.registers().stream()
                .filter(register -> register.datasets().flatMap(Column::codes).filter(list::equals).isPresent())
                .flatMap(register -> RegisterCharts.datasets(publication, register, root, Integer.MAX_VALUE).stream())
                .toList();
    }
}
