package uk.openbook.output.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaginationTest {

    @Test
    void emptyList_hasOnePage() {
        var pagination = Pagination.of(1, 0, page -> "p" + page);
        assertFalse(pagination.needed());
        assertEquals("0", pagination.from());
        assertEquals("0", pagination.to());
    }

    @Test
    void fiftyRows_fitOnePage() {
        assertEquals(1, Pagination.pages(50));
        assertEquals(2, Pagination.pages(51));
    }

    @Test
    void middlePage_linksItsNeighboursAndTheEnds() {
        var pagination = Pagination.of(5, 500, page -> "p" + page);
        assertEquals(List.of("1", "4", "5", "6", "10"),
                pagination.links().stream().map(step -> step.link().text()).toList());
        assertEquals(List.of(false, true, false, false, true),
                pagination.links().stream().map(Pagination.Step::gapBefore).toList());
        assertEquals("p4", pagination.previous().orElseThrow().href());
        assertEquals("201", pagination.from());
        assertEquals("250", pagination.to());
    }

    @Test
    void slices_holdEveryRowOnce() {
        var rows = IntStream.range(0, 123).boxed().toList();
        var seen = IntStream.rangeClosed(1, Pagination.pages(rows.size()))
                .mapToObj(page -> Pagination.slice(rows, page)).flatMap(List::stream).toList();
        assertEquals(rows, seen);
        assertTrue(Pagination.of(3, 123, page -> "").next().isEmpty());
    }
}
