package uk.openbook.site;

import java.io.File;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.parser.MarkupEngine;
import org.jbake.parser.ParserContext;
import uk.openbook.render.OutputException;

/**
 * JBake's engine for {@code .md} files: reads the pages that may be published and passes over all others. What the checks
 * made of the lines above the text (its date, its updates) stands in place of what JBake makes of them.
 */
final class GuidanceEngine extends MarkupEngine {

    private static final String UPDATE = "update.";

    @Override
    public DocumentModel parse(JBakeConfiguration config, File file) {
        var site = (SiteConfiguration) config;
        var page = site.bake().pages().ofSource(site.source(file));
        if (page.isEmpty()) {
            return null;
        }
        var document = super.parse(config, file);
        if (document != null) {
            document.keySet().removeIf(key -> key.startsWith(UPDATE));
            document.put("updates", page.get().updates());
            document.setDate(midnight(page.get().published()));
        }
        return document;
    }

    /** In UTC, as templates write dates: JBake would take the machine's time zone. */
    private static Date midnight(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    @Override
    public void processBody(ParserContext context) {
        var site = (SiteConfiguration) context.getConfig();
        var bake = site.bake();
        var source = site.source(context.getFile());
        var markdown = bake.figures().in(text(context), source);
        try {
            context.setBody(bake.markdown().html(markdown));
        } catch (OutputException e) {
            throw new OutputException(source + ": " + e.getMessage(), e);
        }
    }

    /** JBake takes the whole file as the text of a page without one. */
    private static String text(ParserContext context) {
        var lines = context.getFileLines();
        var last = lines.get(lines.size() - 1);
        return last.equals(context.getConfig().getHeaderSeparator()) ? "" : context.getBody();
    }
}
