package uk.openbook.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.openbook.model.Slug;

class UnknownOrganisationsTest {

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void write() throws IOException {
        site = new TestSite(folder).release("2018-09-25", "A1,Unversity of Fictionbridge,approved,,", "A2,Acme,approved,,")
                .release("2018-11-29", "A2,Acme,approved,,", "A1,Unversity of Fictionbridge,approved,,",
                        "A3,Unversity of Fictionbridge,approved,,", "A4,Secret Ltd,rejected,,");
    }

    @Test
    void nameThatNoOneReviewed_isFoundOnceInTheNewestRelease() throws Exception {
        site.file("data/organisations.csv", "name,id,reason", "University of Fictionbridge,fictionbridge,").check();
        assertEquals(List.of(
                "data/releases/2018-11-29/shares.csv:2 (row 2, B organisation, A2): 'Acme' is in no line of data/organisations.csv. Add to "
                        + "data/organisations.csv the line Acme,acme, [unknown-organisation]",
                "data/releases/2018-11-29/shares.csv:3 (row 3, B organisation, A1): 'Unversity of Fictionbridge' is in no line of "
                        + "data/organisations.csv. If it is University of Fictionbridge, add it to its also_known_as; "
                        + "otherwise add to data/organisations.csv the line Unversity of Fictionbridge,"
                        + Slug.of("unversity of fictionbridge") + ", [unknown-organisation]"),
                site.found());
    }

    @Test
    void siteWithoutTheList_hasNoWarnings() {
        site.check();
        assertEquals(List.of(), site.found());
    }

    @Test
    void reviewedName_isKnownInAnyLetterCase() throws Exception {
        site.file("data/organisations.csv", "id,name", "acme,ACME", "fiction,unversity  of fictionbridge").check();
        assertEquals(List.of(), site.found());
    }
}
