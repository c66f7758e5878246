package uk.openbook.site;

import java.io.File;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;
import uk.openbook.model.Place;
import uk.openbook.render.TemplateError;

/** Renders every page in the store with JBake's renderer. */
final class ContentPages implements RenderingTool {

    @Override
    public int render(Renderer renderer, ContentStore store, JBakeConfiguration config) throws RenderingException {
        var documents = ((MemoryStore) store).documents();
        for (var document : documents) {
            try {
                renderer.render(document);
            } catch (Exception e) {
                throw new RenderingException(e);
            }
            // JBake only logs that it has no engine for a template.
            if (new File(config.getDestinationFolder(), document.getUri()).length() == 0) {
                throw new TemplateError(Place.of(FreemarkerTemplates.FOLDER + "/" + GuidanceBaker.TEMPLATE),
                        "nothing was rendered at " + document.getUri(), "Correct the template", null);
            }
        }
        return documents.size();
    }

    @Deprecated
    @Override
    public int render(Renderer renderer, ContentStore store, File destination, File templates,
            CompositeConfiguration config) {
        throw new UnsupportedOperationException("JBake calls the method that takes its configuration");
    }
}
