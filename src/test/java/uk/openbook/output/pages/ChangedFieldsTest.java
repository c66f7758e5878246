package uk.openbook.output.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.openbook.model.Change;
import uk.openbook.model.Column;
import uk.openbook.model.Datatypes;
import uk.openbook.model.Entry;

class ChangedFieldsTest {

    private static String marked(String datatype, String before, String after) {
        var column = new Column("c", List.of("A column"), "", Datatypes.of(datatype), false, Optional.empty(),
                Optional.empty(), List.of(), Optional.empty(), false, false, Optional.empty(), Optional.empty(),
                List.of());
        var entry = new Entry(new Entry.Layout(List.of(column)), "k", List.of(after));
        var change = new Change(Change.Kind.AMENDED, Optional.of(entry), Optional.of(entry),
                List.of(new Change.FieldChange(column, before, after, false)));
        return ChangedFields.of(change).get(0).pieces().stream()
                .map(piece -> piece.fate() + "=" + piece.text()).collect(Collectors.joining("|"));
    }

    @Test
    void dateOrNumber_isReplacedWhole() {
        assertEquals("removed=2014/15|added=2016/17", marked("academic-year", "2014/15", "2016/17"));
        assertEquals("removed=14 October 2018|added=14 October 2021", marked("date", "2018-10-14", "2021-10-14"));
        assertEquals("removed=1,200|added=[c] confidential", marked("count-or-marker", "1200", "[c]"));
    }

    @Test
    void text_isMarkedByWords() {
        assertEquals("kept=the |removed=old|added=new|kept= words", marked("string", "the old words", "the new words"));
    }

    @Test
    void blank_isSaid() {
        assertEquals("removed=Not published|added=2018", marked("gYear", "", "2018"));
    }
}
