package uk.openbook.site;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import uk.openbook.render.page.PageWriter;

/** HTML as Freemarker escapes it, but that a {@link PageWriter} escapes while it encodes. */
final class PageFormat extends HTMLOutputFormat {

    @Override
    public void output(String text, Writer out) throws IOException, TemplateModelException {
        if (out instanceof PageWriter page) {
            page.writeEscaped(text);
        } else {
            super.output(text, out);
        }
    }

    @Override
    protected TemplateHTMLOutputModel newTemplateMarkupOutputModel(String text, String markup) {
        return new Markup(text, markup);
    }

    /** Freemarker takes markup as it is where it is of the format of the page itself. */
    private final class Markup extends TemplateHTMLOutputModel {

        Markup(String text, String markup) {
            super(text, markup);
        }

        @Override
        public HTMLOutputFormat getOutputFormat() {
            return PageFormat.this;
        }
    }
}
