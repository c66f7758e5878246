package uk.openbook.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AtoZTest {

    @Test
    void names_areOrderedByLettersAlone() {
        assertEquals(List.of("2nd Sample Trust", "apple", "Ápple Two", "“Banana”", "Cherry"),
                Stream.of("Cherry", "Ápple Two", "apple", "“Banana”", "2nd Sample Trust")
                        .sorted(AtoZ.by(Function.identity())).toList());
    }

    @Test
    void headings_areLettersOrDigits() {
        assertEquals("A", AtoZ.heading("Ápple"));
        assertEquals("B", AtoZ.heading("“Banana”"));
        assertEquals("0 to 9", AtoZ.heading("2nd Sample Trust"));
        assertEquals("0 to 9", AtoZ.heading("???"));
    }
}
