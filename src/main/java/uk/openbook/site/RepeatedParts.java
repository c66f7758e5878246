package uk.openbook.site;

import freemarker.core.Environment;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import uk.openbook.output.pages.PageWriter;

/** The parts that look the same on many pages: each is rendered by the first page that shows it. */
final class RepeatedParts {

    /** Bytes kept in all; what is beyond that is rendered anew each time, so that a site of any size fits in memory. */
    private static final long MOST = 64 << 20;

    private final Map<Key, RootedText> texts = new ConcurrentHashMap<>();
    private final AtomicLong size = new AtomicLong();

    private record Key(Object part, Object looks) {

        // What Java makes of itself for a record is slower, and there are a hundred thousand calls.
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && part.equals(key.part) && looks.equals(key.looks);
        }

        @Override
        public int hashCode() {
            return 31 * part.hashCode() + looks.hashCode();
        }
    }

    /** Writes to a page. */
    @FunctionalInterface
    interface Writing {
        void to(PageWriter page) throws TemplateException, IOException;
    }

    /** Writes to the page at hand, whatever else it is written with. */
    static void write(Environment environment, Writing writing) throws TemplateException, IOException {
        if (environment.getOut() instanceof PageWriter page) {
            writing.to(page);
            return;
        }
        var bytes = new ByteArrayOutputStream();
        var page = new PageWriter(bytes);
        writing.to(page);
        page.flush();
        environment.getOut().write(bytes.toString(StandardCharsets.UTF_8));
    }

    /**
     * Writes a part.
     *
     * @param looks all that the part goes by, besides the root
     * @param root the way from the page to the root of the site; empty where no link in the part begins with it
     */
    void write(Object part, Object looks, String root, PageWriter page, TemplateDirectiveBody body)
            throws TemplateException, IOException {
        var key = new Key(part, looks);
        var text = texts.get(key);
        if (text != null) {
            text.writeTo(page, root);
            return;
        }
        int from = page.hold();
        body.render(page);
        text = RootedText.of(page.release(from), root);
        if (size.get() + text.size() <= MOST && texts.putIfAbsent(key, text) == null) {
            size.addAndGet(text.size());
        }
    }

    /** What a template hands over, as what the program handed to it. */
    static Object unwrap(TemplateModel model) throws TemplateModelException {
        return model instanceof AdapterTemplateModel adapter ? adapter.getAdaptedObject(Object.class)
                : DeepUnwrap.unwrap(model);
    }
}
