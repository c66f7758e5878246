package uk.openbook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import uk.openbook.build.Outputs;
import uk.openbook.cohort.Cohorts;
import uk.openbook.model.Markdown;
import uk.openbook.publication.LiveFigures;
import uk.openbook.publication.Publication;
import uk.openbook.render.Output;
import uk.openbook.render.OutputException;
import uk.openbook.render.OutputFile;
import uk.openbook.render.SitePlan;
import uk.openbook.render.page.Frames;
import uk.openbook.render.page.GuidanceView;
import uk.openbook.render.page.Press;
import uk.openbook.render.web.Assets;
import uk.openbook.site.FreemarkerTemplates;
import uk.openbook.site.GuidanceBaker;

/** Plans a site with its templates and guidance, in the same way for every command. */
final class SitePlans {

    private SitePlans() {
    }

    /**
     * The plan of a site; nothing is rendered for it.
     *
     * @param site the site's folder
     * @param cells turns the Markdown of data and notes into HTML
     */
    static SitePlan of(Path site, Publication publication, Cohorts cohorts, FreemarkerTemplates templates,
            Markdown cells) {
        var press = new Press(templates, cells, cohorts, new SitePlan());
        Outputs.plan(publication, press, guidance(site, publication, press, templates), new Assets(site));
        return press.plan();
    }

    /** The guidance pages, which JBake bakes all at once when the first of them is asked for, and their attachments. */
    private static Output guidance(Path site, Publication publication, Press press,
            FreemarkerTemplates templates) {
        var frames = new Frames(publication, press);
        var baked = new FutureTask<Map<String, byte[]>>(() -> new GuidanceBaker(site, templates).bake(
                publication.guidance(), LiveFigures.of(publication), page -> GuidanceView.of(page, frames)));
        return planned -> Stream.concat(
                planned.guidance().stream().map(page -> new OutputFile(page.path(), Optional.of(GuidanceBaker.TEMPLATE),
                        out -> out.write(get(baked).get(page.path())))),
                planned.attachments().stream().map(name -> new OutputFile(name,
                        out -> Files.copy(site.resolve("content").resolve(name), out))));
    }

    private static <T> T get(FutureTask<T> task) {
        // Runs it the first time only.
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutputException("The build was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
