package uk.openbook.site;

import freemarker.cache.FileTemplateLoader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.file.Path;

/** Loads the templates of a site, without the byte-order mark that some editors put before a text. */
final class OwnTemplates extends FileTemplateLoader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    OwnTemplates(Path folder) throws IOException {
        super(folder.toFile());
    }

    @Override
    public Reader getReader(Object source, String encoding) throws IOException {
        var text = new PushbackReader(super.getReader(source, encoding));
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        return text;
    }
}
