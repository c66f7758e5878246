package uk.openbook.site;

import java.io.File;
import java.util.Map;
import org.apache.commons.configuration2.Configuration;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.parser.ParserEngine;

/** JBake's engine for every other kind of file that it knows: in {@code content/} these are attachments, never pages. */
final class AttachmentEngine implements ParserEngine {

    @Override
    public DocumentModel parse(JBakeConfiguration config, File file) {
        return null;
    }

    @Deprecated
    @Override
    public Map<String, Object> parse(Configuration config, File file, String contentPath) {
        return null;
    }
}
