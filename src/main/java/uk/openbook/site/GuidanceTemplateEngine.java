package uk.openbook.site;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;
import uk.openbook.render.OutputException;

/**
 * JBake's engine for {@code .ftlh} templates, over the same Freemarker configuration as all other pages: a template sees
 * {@code page}, a view model, and {@code content}, JBake's document with the text as HTML in {@code content.body}. JBake
 * makes it by name, from {@code META-INF}.
 */
public final class GuidanceTemplateEngine extends AbstractTemplateEngine {

    private final SiteConfiguration.Bake bake;

    public GuidanceTemplateEngine(JBakeConfiguration config, ContentStore store) {
        super(config, store);
        bake = ((SiteConfiguration) config).bake();
    }

    @Override
    public void renderDocument(TemplateModel model, String template, Writer out) throws RenderingException {
        var document = model.getContent();
        var page = bake.views().apply(bake.pages().of(document));
        try {
            out.write(bake.templates().render(template, Map.of("page", page, "content", document)));
        } catch (IOException | OutputException e) {
            throw new RenderingException(e);
        }
    }
}
