package uk.openbook.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerhapsRekeyedTest {

    private static final String SHARES = """
            {"@context": "http://www.w3.org/ns/csvw", "url": "shares.csv", "dc:title": "Shares",
             "openbook:key": {"columns": ["reference"], "fallback": ["title"]},
             "tableSchema": {"columns": [{"name": "reference", "datatype": {"base": "string", "format": "[ST][0-9]+"}},
              {"name": "organisation"}, {"name": "title"},
              {"name": "purpose"}, {"name": "start"}]}}
            """;

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void defineRegister() throws IOException {
        site = new TestSite(folder).file("data/registers/shares.json", SHARES);
    }

    private void release(String id, String... rows) throws IOException {
        site.file("data/releases/" + id + "/release.md", TestSite.NOTE.replace("2018-11-29", id));
        site.file("data/releases/" + id + "/shares.csv", "reference,organisation,title,purpose,start\n"
                + String.join("\n", rows));
    }

    private List<String> suggested() {
        site.check();
        return site.found().stream().filter(line -> line.endsWith("[perhaps-rekeyed]"))
                .map(line -> line.replaceFirst(".* the line (.*) \\[.*", "$1")).toList();
    }

    @Test
    void entryThatSaysTheSame_isSuggestedWithTheLine() throws IOException {
        release("2018-09-25", "S1,University A,Meals,Who eats,2018", "S2,University A,Milk,Who drinks,2018");
        release("2018-11-29", "S2,University A,Milk,Who drinks,2018", "S9,University A,Meals,Who eats,2018");
        assertEquals(List.of("shares,2018-11-29,S1,S9,REASON"), suggested());
    }

    @Test
    void entryThatIsGivenAReference_isSuggested() throws IOException {
        release("2018-09-25", ",University A,\"Meals, milk\",Who eats,2018");
        release("2018-11-29", "S1,University A,\"Meals, milk\",Who eats,2018");
        assertEquals(1, suggested().size());
    }

    @Test
    void similarProjectOfTheSameBody_isNot() throws IOException {
        release("2018-09-25", "S1,University A,Meals,Who eats,2018", "S2,University A,Buses,Who rides,2018");
        release("2018-11-29", "S2,University A,Buses,Who rides,2018",
                "S3,University A,Meals: results,Who eats more,2018");
        assertEquals(List.of(), suggested());
    }

    @Test
    void cellsThatOthersShare_tellNothing() throws IOException {
        release("2018-09-25", "S1,University A,Meals,Who eats,2018", "S2,University A,Meals,Who eats,2018");
        release("2018-11-29", "S2,University A,Meals,Who eats,2018", "S3,University A,Meals,Who eats,2018");
        assertEquals(List.of(), suggested());
    }

    @Test
    void entryThatReturns_isNot() throws IOException {
        release("2018-06-28", "S3,University A,Meals,Who eats,2018");
        release("2018-09-25", "S1,University A,Meals,Who eats,2018");
        release("2018-11-29", "S3,University A,Meals,Who eats,2018");
        assertEquals(List.of(), suggested());
    }

    @Test
    void rekeyedEntry_isNotSuggestedAgain() throws IOException {
        release("2018-09-25", "S1,University A,Meals,Who eats,2018");
        release("2018-11-29", "S9,University A,Meals,Who eats,2018");
        site.file("data/rekeys.csv", "register,release,old,new,reason", "shares,2018-11-29,S1,S9,A slip");
        assertEquals(List.of(), suggested());
        assertEquals(List.of(), site.found());
    }

    @Test
    void wholeRegisterUnderOtherKeys_isReportedRowByRow() throws IOException {
        var before = new String[5_000];
        var after = new String[5_000];
        for (int i = 0; i < 5_000; i++) {
            before[i] = "S" + i + ",University " + i % 7 + ",Meals " + i + ",Who eats,2018";
            after[i] = "T" + i + ",University " + i % 7 + ",Meals " + i + ",Who eats,2018";
        }
        release("2018-09-25", before);
        release("2018-11-29", after);
        assertEquals(5_000, suggested().size());
    }
}
