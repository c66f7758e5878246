package uk.openbook.validation.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.openbook.model.CodeList;
import uk.openbook.model.Column;
import uk.openbook.model.Register;

class KnownCodeTest {

    private static final CodeList PANELS = new CodeList("panels", List.of(Columns.code("dmap", "Old panel", null, null),
            Columns.code("dsap", "Data Sharing Approval Panel", null, null)));
    private static final Register REGISTER = Columns.register(Column.text("reference"),
            Columns.coded("panel", PANELS));

    @Test
    void codeOfTheList_isAccepted() {
        assertEquals(List.of(), Checked.row(REGISTER, "A1", " dsap ;dmap"));
    }

    @Test
    void misspeltCode_namesTheNearest() {
        assertEquals(List.of("shares.csv:2 (row 2, B panel): there is no code 'ICO' in data/code-lists/panels.csv. Give one of "
                + "dmap, dsap [unknown-code]"), Checked.row(REGISTER, "A1", "ICO"));
        assertEquals(List.of("shares.csv:2 (row 2, B panel): there is no code 'dsp' in data/code-lists/panels.csv. Did you mean "
                + "dsap? [unknown-code]"), Checked.row(REGISTER, "A1", "dsp"));
    }

    @Test
    void wordsOfACode_nameTheCode() {
        assertEquals(List.of("shares.csv:2 (row 2, B panel): there is no code 'Data sharing approval panel' in "
                + "data/code-lists/panels.csv. Did you mean dsap? [unknown-code]"),
                Checked.row(REGISTER, "A1", "Data sharing approval panel"));
    }
}
