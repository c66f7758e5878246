package uk.openbook.site;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import uk.openbook.output.pages.PageWriter;

/**
 * Renders what looks the same on many pages once: {@code <@once part="header" of=key>…</@once>}. What is nested may go
 * by nothing but {@code of}: where the same part is asked for with an equal {@code of}, it is the text of the first time.
 */
final class Once implements TemplateDirectiveModel {

    private static final String PART = "part";
    private static final String OF = "of";

    /** Bytes kept in all; what is beyond that is rendered anew each time, so that a site of any size fits in memory. */
    private static final long MOST = 64 << 20;

    private final Map<Key, byte[]> texts = new ConcurrentHashMap<>();
    private final AtomicLong size = new AtomicLong();

    private record Key(Object part, Object of) {

        // What Java makes of itself for a record is slower, and there are a hundred thousand calls.
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && part.equals(key.part) && of.equals(key.of);
        }

        @Override
        public int hashCode() {
            return 31 * part.hashCode() + of.hashCode();
        }
    }

    @Override
    public void execute(Environment environment, @SuppressWarnings("rawtypes") Map parameters, TemplateModel[] variables,
            TemplateDirectiveBody body) throws TemplateException, IOException {
        if (parameters.size() != 2 || parameters.get(PART) == null || parameters.get(OF) == null || body == null) {
            throw new TemplateModelException("once needs what to render, and the parameters part and of");
        }
        var key = new Key(unwrap(parameters.get(PART)), unwrap(parameters.get(OF)));
        var text = texts.get(key);
        if (text == null) {
            var out = new StringWriter();
            body.render(out);
            text = out.toString().getBytes(StandardCharsets.UTF_8);
            if (size.get() + text.length <= MOST && texts.putIfAbsent(key, text) == null) {
                size.addAndGet(text.length);
            }
        }
        if (environment.getOut() instanceof PageWriter page) {
            page.writeEncoded(text);
        } else {
            environment.getOut().write(new String(text, StandardCharsets.UTF_8));
        }
    }

    private static Object unwrap(Object parameter) throws TemplateModelException {
        return DeepUnwrap.unwrap((TemplateModel) parameter);
    }
}
