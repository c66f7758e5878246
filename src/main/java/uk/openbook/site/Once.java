package uk.openbook.site;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.util.Map;

/**
 * Renders what looks the same on many pages once: {@code <@once part="header" of=key>…</@once>}. What is nested may go
 * by nothing but {@code of}: where the same part is asked for with an equal {@code of}, it is the text of the first time.
 */
final class Once implements TemplateDirectiveModel {

    private static final String PART = "part";
    private static final String OF = "of";

    private final RepeatedParts parts;

    Once(RepeatedParts parts) {
        this.parts = parts;
    }

    @Override
    public void execute(Environment environment, @SuppressWarnings("rawtypes") Map parameters, TemplateModel[] variables,
            TemplateDirectiveBody body) throws TemplateException, IOException {
        if (parameters.size() != 2 || parameters.get(PART) == null || parameters.get(OF) == null || body == null) {
            throw new TemplateModelException("once needs what to render, and the parameters part and of");
        }
        var part = RepeatedParts.unwrap((TemplateModel) parameters.get(PART));
        var looks = RepeatedParts.unwrap((TemplateModel) parameters.get(OF));
        RepeatedParts.write(environment, page -> parts.write(part, looks, "", page, body));
    }
}
