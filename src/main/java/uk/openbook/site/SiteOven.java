package uk.openbook.site;

import java.util.ArrayList;
import java.util.List;
import org.jbake.app.Crawler;
import org.jbake.app.Oven;
import org.jbake.app.Renderer;
import org.jbake.app.Utensils;
import org.jbake.model.DocumentTypes;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;

/**
 * JBake's bake, with a store in memory and rendering tools in a fixed order. JBake's other steps have no work here: data
 * files are read by the checks, assets are an output of their own, and only linked attachments are copied.
 */
final class SiteOven extends Oven {

    private final MemoryStore store;
    private final SiteConfiguration configuration;
    private final List<RenderingTool> tools;
    private final List<Throwable> errors = new ArrayList<>();

    SiteOven(SiteConfiguration configuration, RenderingTool... tools) {
        this(configuration, new MemoryStore(), List.of(tools));
    }

    private SiteOven(SiteConfiguration configuration, MemoryStore store, List<RenderingTool> tools) {
        super(utensils(configuration, store));
        this.configuration = configuration;
        this.store = store;
        this.tools = tools;
    }

    private static Utensils utensils(SiteConfiguration configuration, MemoryStore store) {
        var utensils = new Utensils();
        utensils.setConfiguration(configuration);
        utensils.setContentStore(store);
        utensils.setCrawler(new Crawler(store, configuration));
        utensils.setRenderer(new Renderer(store, configuration));
        return utensils;
    }

    /** Unlike JBake's own, sets no locale for the whole program, and bakes nothing but what the checks let through. */
    @Override
    public void bake() {
        store.startup();
        try {
            DocumentTypes.resetDocumentTypes();
            getUtensils().getCrawler().crawl();
            configuration.bake().pages().requireAll(store.documents());
            for (var tool : tools) {
                try {
                    tool.render(getUtensils().getRenderer(), store, configuration);
                } catch (RenderingException e) {
                    errors.add(e);
                }
            }
        } finally {
            store.close();
        }
    }

    @Override
    public List<Throwable> getErrors() {
        return List.copyOf(errors);
    }
}
