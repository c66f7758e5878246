package uk.openbook.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jbake.model.DocumentModel;
import org.junit.jupiter.api.Test;
import uk.openbook.render.OutputException;

class MemoryStoreTest {

    private final MemoryStore store = new MemoryStore();

    private void add(String path, String day) {
        var document = new DocumentModel();
        document.setUri(path);
        document.setType("page");
        document.setDate(Date.from(Instant.parse(day + "T00:00:00Z")));
        store.addDocument(document);
    }

    @Test
    void twoFilesForOnePage_areAFault() {
        add("a.html", "2018-09-25");

        var fault = assertThrows(OutputException.class, () -> add("a.html", "2018-09-26"));

        assertEquals("Two files in content/ make the page a.html", fault.getMessage());
    }

    @Test
    void documents_areNewestFirstAndThenByPath() {
        add("b.html", "2018-09-25");
        add("a.html", "2018-09-25");
        add("c.html", "2018-11-29");

        assertEquals(List.of("c.html", "a.html", "b.html"),
                store.documents().stream().map(DocumentModel::getUri).toList());
        assertEquals(3, store.getDocumentCount("page"));
    }

    @Test
    void newBake_startsEmpty() {
        add("a.html", "2018-09-25");

        store.startup();

        assertEquals(List.of(), store.documents());
    }
}
