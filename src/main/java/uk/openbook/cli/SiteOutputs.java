package uk.openbook.cli;

import java.nio.file.Path;
import java.util.List;
import uk.openbook.output.LiveFigures;
import uk.openbook.output.Markdown;
import uk.openbook.output.Output;
import uk.openbook.output.Outputs;
import uk.openbook.output.Publication;
import uk.openbook.output.assets.Assets;
import uk.openbook.output.pages.Frames;
import uk.openbook.output.pages.GuidanceView;
import uk.openbook.output.pages.Press;
import uk.openbook.site.FreemarkerTemplates;
import uk.openbook.site.GuidanceBaker;

/** All outputs of a site, with its templates and guidance. */
final class SiteOutputs {

    private SiteOutputs() {
    }

    /** @param cells turns the Markdown of data and notes into HTML */
    static List<Output> of(Path site, Publication publication, FreemarkerTemplates templates, Markdown cells) {
        var frames = new Frames(publication);
        var guidance = Ahead.of(() -> new GuidanceBaker(site, templates).bake(publication.guidance(),
                LiveFigures.of(publication), page -> GuidanceView.of(page, frames),
                Path.of(System.getProperty("java.io.tmpdir"))));
        return Outputs.all(new Press(templates, cells), List.of(any -> guidance.get().stream(), new Assets(site)));
    }
}
