package uk.openbook.site;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.io.IOException;
import java.util.Map;

/**
 * Renders each item of a list, and what looks the same on many pages once:
 * {@code <@eachOnce part="row" of=rows root=root; row>…</@eachOnce>}. What is nested may go by nothing but the
 * {@code looks} of the item and, where the way to the root of the site is given, by that at the start of links. An item
 * without {@code looks} is rendered each time, and so is each item at the root itself.
 */
final class EachOnce implements TemplateDirectiveModel {

    private static final String PART = "part";
    private static final String OF = "of";
    private static final String ROOT = "root";
    private static final String LOOKS = "looks";

    private final RepeatedParts parts;

    EachOnce(RepeatedParts parts) {
        this.parts = parts;
    }

    @Override
    public void execute(Environment environment, @SuppressWarnings("rawtypes") Map parameters, TemplateModel[] variables,
            TemplateDirectiveBody body) throws TemplateException, IOException {
        if (!(parameters.get(PART) instanceof TemplateScalarModel part)
                || !(parameters.get(OF) instanceof TemplateSequenceModel items) || variables.length != 1 || body == null
                || parameters.size() != (parameters.get(ROOT) instanceof TemplateScalarModel ? 3 : 2)) {
            throw new TemplateModelException("eachOnce needs what to render, a name for the item after a semicolon, and "
                    + "the parameters part and of; the parameter root may be left out");
        }
        var name = part.getAsString();
        var root = parameters.get(ROOT) instanceof TemplateScalarModel way ? way.getAsString() : null;
        RepeatedParts.write(environment, page -> {
            for (int i = 0; i < items.size(); i++) {
                variables[0] = items.get(i);
                var looks = looks(variables[0]);
                if (looks == null || "".equals(root)) {
                    body.render(page);
                } else {
                    parts.write(name, RepeatedParts.unwrap(looks), root == null ? "" : root, page, body);
                }
            }
        });
    }

    private static TemplateModel looks(TemplateModel item) throws TemplateModelException {
        return item instanceof TemplateHashModel members ? members.get(LOOKS) : null;
    }
}
