package uk.openbook.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganisationListTest {

    private static final String HEADER = "id,name,type,also_known_as,reason";
    private static final String FILE = "data/organisations.csv";

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void write() throws IOException {
        site = new TestSite(folder);
    }

    private List<String> found(String... lines) throws IOException {
        site.file(FILE, HEADER + "\n" + String.join("\n", lines) + "\n").check();
        return site.found();
    }

    @Test
    void aliases_leadToOneOrganisation() throws Exception {
        site.file(FILE, HEADER, "acme,Acme Ltd,commercial,Acme Limited; ACME LTD,Same company number").check();
        assertEquals(List.of(), site.found());
        assertEquals("acme", site.check().organisations().of("acme  limited").id());
    }

    @Test
    void badIds_areFound() throws Exception {
        assertEquals(List.of(
                FILE + ":2 (row 2, A id): 'Acme' cannot be part of an address. Use small letters, digits and "
                        + "hyphens, at most 80 of them; a few names, such as index and con, are taken "
                        + "[organisation-list]",
                FILE + ":3 (row 3, A id): 'index' cannot be part of an address. Use small letters, digits and "
                        + "hyphens, at most 80 of them; a few names, such as index and con, are taken "
                        + "[organisation-list]",
                FILE + ":5 (row 5, A id): 'two' is already the id in line 4 (row 4). Give each line its own [organisation-list]"),
                found("Acme,Acme,,,", "index,Index,,,", "two,Two,,,", "two,Three,,,"));
    }

    @Test
    void spellingOfTwo_isFound() throws Exception {
        assertEquals(List.of(FILE + ":3 (row 3, D also_known_as): 'ACME' is already a name of acme. Leave it with one of the two "
                + "[organisation-list]"), found("acme,Acme,,,", "other,Other,,ACME,Merged"));
    }

    @Test
    void aliasWithoutReason_isFound() throws Exception {
        assertEquals(List.of(FILE + ":2 (row 2, E reason): is blank, but other spellings are given. Say why they "
                + "are one organisation, in the column reason [organisation-list]"), found("acme,Acme,,Acme Ltd,"));
    }

    @Test
    void blankName_isFound() throws Exception {
        assertEquals(List.of(FILE + ":2 (row 2, B name): is blank. Give the name that pages show [organisation-list]"),
                found("acme,,,,"));
    }

    @Test
    void typeOutsideItsList_isFound() throws Exception {
        site.file("data/code-lists/organisation-types.csv",
                "code,label,definition,order\ncharity,Charity,,1\ncommercial,Company,,2\n");
        assertEquals(List.of(FILE + ":2 (row 2, C type): there is no code 'comercial' in data/code-lists/organisation-types.csv. Did "
                + "you mean commercial? [organisation-list]"), found("acme,Acme,comercial,,"));
    }

    @Test
    void personalDetailInAName_isFound() throws Exception {
        assertEquals(List.of(FILE + ":2 (row 2, B name): holds what looks like a telephone number (07…). Take it "
                + "out, or, if it may be published, make the file data/waivers.csv with the headings "
                + "register,key,column,kind,reason,approver,sha256 in its first line, and below it the line "
                + ",data/organisations.csv,,telephone,REASON,APPROVER,a5a01b909a74dd90b2bea8b9f4ef11c4d9144b79348d205561acb837f2e4482c "
                + "[privacy-telephone]"), found("acme,Acme 07700 900123,,,"));
    }
}
