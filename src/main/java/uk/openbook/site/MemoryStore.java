package uk.openbook.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.app.DBUtil;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import uk.openbook.render.OutputException;

/**
 * JBake's content store for one bake, in memory and without a database: what the crawler writes to it. Templates do not
 * see it.
 */
final class MemoryStore extends ContentStore {

    private static final Comparator<DocumentModel> NEWEST_FIRST =
            Comparator.comparing(DocumentModel::getDate).reversed().thenComparing(DocumentModel::getUri);

    private final Map<String, DocumentModel> documents = new LinkedHashMap<>();

    MemoryStore() {
        super("memory", "site");
    }

    /** Newest first, those of one day by their path. */
    List<DocumentModel> documents() {
        var list = new ArrayList<>(documents.values());
        list.sort(NEWEST_FIRST);
        return list;
    }

    @Override
    public void startup() {
        documents.clear();
    }

    @Override
    public void close() {
        DBUtil.closeDataStore();
    }

    @Override
    public void shutdown() {
        // There is no database to shut down.
    }

    /** None: nothing is kept from one bake to the next, and two files for one page are not a change of one. */
    @Override
    public DocumentList<DocumentModel> getDocumentStatus(String uri) {
        return new DocumentList<>();
    }

    @Override
    public long getDocumentCount(String type) {
        return documents.values().stream().filter(document -> type.equals(document.getType())).count();
    }

    @Override
    public void addDocument(DocumentModel document) {
        if (documents.putIfAbsent(document.getUri(), document) != null) {
            throw new OutputException("Two files in content/ make the page %s".formatted(document.getUri()));
        }
        // The path of the file on this machine.
        document.remove(ModelAttributes.FILE);
    }
}
