package uk.openbook.render.page;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import uk.openbook.cohort.Cohorts;
import uk.openbook.model.Markdown;
import uk.openbook.render.OutputFile;
import uk.openbook.render.PageLinks;
import uk.openbook.render.SitePlan;
import uk.openbook.render.Templates;

/**
 * What pages are rendered with.
 *
 * @param cohorts whom the listed entries could include
 * @param plan the site that the pages link to; complete before any page is rendered
 */
public record Press(Templates templates, Markdown markdown, Cohorts cohorts, SitePlan plan) {

    /** A page whose view model is made when its turn comes. */
    OutputFile page(String template, String path, Supplier<?> viewModel) {
        return new OutputFile(path, Optional.of(template),
                out -> out.write(templates.render(template, viewModel.get()).getBytes(StandardCharsets.UTF_8)));
    }

    /** The links of the page of this path. */
    PageLinks links(String path) {
        return PageLinks.of(path, plan::has);
    }

    /** Markdown as HTML; nothing of nothing. */
    String html(String text) {
        return text.isBlank() ? "" : markdown.html(text);
    }
}
