package uk.openbook.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.openbook.intake.SiteFiles;
import uk.openbook.model.GuidancePage;
import uk.openbook.model.Markdown;
import uk.openbook.output.LiveFigures;
import uk.openbook.output.Output;
import uk.openbook.output.OutputFile;
import uk.openbook.output.Outputs;
import uk.openbook.output.Publication;
import uk.openbook.output.Templates;
import uk.openbook.output.assets.Assets;
import uk.openbook.output.pages.Frames;
import uk.openbook.output.pages.GuidanceView;
import uk.openbook.output.pages.Press;
import uk.openbook.output.search.SearchFiles;
import uk.openbook.site.FreemarkerTemplates;
import uk.openbook.site.GuidanceBaker;

/** All outputs of a site, with its templates and guidance. */
final class SiteOutputs {

    private SiteOutputs() {
    }

    /** @param cells turns the Markdown of data and notes into HTML */
    static List<Output> of(Path site, Publication publication, FreemarkerTemplates templates, Markdown cells) {
        var search = new SearchFiles();
        var all = new ArrayList<>(withoutSearchParts(site, publication, templates, cells, search));
        all.add(search.rest());
        return List.copyOf(all);
    }

    /** The same without the parts of the index of the search: to list them builds it, and no path of them is promised. */
    static List<Output> withoutSearchParts(Path site, Publication publication, FreemarkerTemplates templates,
            Markdown cells) {
        return withoutSearchParts(site, publication, templates, cells, new SearchFiles());
    }

    private static List<Output> withoutSearchParts(Path site, Publication publication, FreemarkerTemplates templates,
            Markdown cells, SearchFiles search) {
        var frames = new Frames(publication);
        var guidance = Ahead.of(() -> new GuidanceBaker(site, templates).bake(publication.guidance(),
                LiveFigures.of(publication), page -> GuidanceView.of(page, frames)));
        var all = new ArrayList<Output>();
        all.add(search.root());
        all.addAll(Outputs.all(new Press(templates, cells),
                List.of(new Baked(guidance), new Assets(site))));
        return List.copyOf(all);
    }

    /** The guidance pages, which are baked in a folder of the build: nothing may end before that has. */
    private record Baked(Ahead<List<OutputFile>> pages) implements Output {

        @Override
        public Stream<OutputFile> files(Publication publication) {
            return pages.get().stream();
        }

        @Override
        public void close() {
            pages.await();
        }
    }

    /**
     * The same for their paths alone, which takes no template and no baking. Of the files beside the pages in
     * {@code content/}, those that no page links to are among them: a warning says that they are not published. The index
     * of the search is not, since none of its paths is promised.
     */
    static List<Output> paths(Path site, Publication publication) {
        var content = site.resolve("content");
        var guidance = Stream.concat(
                publication.guidance().stream().map(GuidancePage::path),
                SiteFiles.under(content).stream().filter(name -> !name.endsWith(".md"))).toList();
        Templates none = (template, page, out) -> {
            throw new IllegalStateException(template + " is not rendered for its path");
        };
        return Outputs.all(new Press(none, new Markdown() {

            @Override
            public String html(String markdown) {
                throw new IllegalStateException("Markdown is not turned into HTML for a path");
            }

            @Override
            public String text(String markdown) {
                throw new IllegalStateException("Markdown is not turned into words for a path");
            }
        }),
                List.of(any -> guidance.stream().map(path -> new OutputFile(path, out -> { })), new Assets(site)));
    }
}
