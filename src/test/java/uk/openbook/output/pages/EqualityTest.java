package uk.openbook.output.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Parts of pages are written once for all that are equal, so whatever they show has to count. */
class EqualityTest {

    private static final Scale SCALE =
            new Scale("From A to B", List.of(new Scale.Step("A", "most", true), new Scale.Step("B", "least", false)));
    private static final EntryPage.FieldValue VALUE =
            new EntryPage.FieldValue("a", "b", "c", "d", "e", List.of("f"), Optional.empty());
    private static final EntryPage.FieldValue OTHER =
            new EntryPage.FieldValue("1", "2", "3", "4", "5", List.of("6"), Optional.of(SCALE));

    static Stream<Arguments> records() {
        return Stream.of(pair(VALUE, OTHER),
                pair(new EntryPage.Field("a", List.of(VALUE)), new EntryPage.Field("b", List.of(OTHER))),
                pair(new ListTable.Looks("a", "b", "c"), new ListTable.Looks("1", "2", "3")));
    }

    private static Arguments pair(Record one, Record other) {
        return Arguments.of(Named.of(one.getClass().getSimpleName(), one), other);
    }

    @ParameterizedTest
    @MethodSource("records")
    void eachComponent_counts(Record one, Record other) throws ReflectiveOperationException {
        var components = one.getClass().getRecordComponents();
        assertEquals(with(one, components, -1, other), one);
        assertEquals(with(one, components, -1, other).hashCode(), one.hashCode());
        for (int i = 0; i < components.length; i++) {
            assertNotEquals(with(one, components, i, other), one, components[i].getName());
        }
    }

    /** A copy with one component of another record; with none where the index is that of none. */
    private static Object with(Record one, RecordComponent[] components, int index, Record other)
            throws ReflectiveOperationException {
        var types = new Class<?>[components.length];
        var values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = components[i].getAccessor().invoke(i == index ? other : one);
        }
        return one.getClass().getDeclaredConstructor(types).newInstance(values);
    }
}
