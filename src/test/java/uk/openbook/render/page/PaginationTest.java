package uk.openbook.render.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaginationTest {

    @Test
    void emptyList_hasOnePage() {
        var pagination = Pagination.of(1, 0, page -> "p" + page);
        assertFalse(pagination.needed());
        assertEquals("0", pagination.from());
        assertEquals("0", pagination.to());
    }

    @Test
    void hundredRows_fitOnePage() {
        assertEquals(1, Pagination.pages(100));
        assertEquals(2, Pagination.pages(101));
    }

    @Test
    void middlePage_linksItsNeighboursAndTheEnds() {
        var pagination = Pagination.of(5, 1_000, page -> "p" + page);
        assertEquals(List.of("1", "4", "5", "6", "10"),
                pagination.links().stream().map(step -> step.link().text()).toList());
        assertEquals(List.of(false, true, false, false, true),
                pagination.links().stream().map(Pagination.Step::gapBefore).toList());
        assertEquals("p4", pagination.previous().orElseThrow().href());
        assertEquals("401", pagination.from());
        assertEquals("500", pagination.to());
    }

    @Test
    void slices_holdEveryRowOnce() {
        var rows = IntStream.range(0, 223).boxed().toList();
        var seen = IntStream.rangeClosed(1, Pagination.pages(rows.size()))
                .mapToObj(page -> Pagination.slice(rows, page)).flatMap(List::stream).toList();
        assertEquals(rows, seen);
        assertTrue(Pagination.of(3, 223, page -> "").next().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 7, 9, 10, 11, 99, 100, 101, 1_000, 1_001, 8_000, 20_000})
    void anyPage_isThreeLinksFromTheFirst(int pages) {
        int rows = pages * Pagination.ROWS;
        var steps = new int[pages + 1];
        var next = new ArrayDeque<>(List.of(1));
        int most = 0;
        int seen = 1;
        while (!next.isEmpty()) {
            int page = next.poll();
            most = Math.max(most, steps[page]);
            for (int other : links(page, rows)) {
                if (other != 1 && steps[other] == 0) {
                    steps[other] = steps[page] + 1;
                    next.add(other);
                    seen++;
                }
            }
        }
        assertEquals(pages, seen);
        assertTrue(most <= 3, most + " links");
    }

    private static List<Integer> links(int page, int rows) {
        var pagination = Pagination.of(page, rows, Integer::toString);
        var links = Stream.concat(pagination.links().stream().map(Pagination.Step::link), pagination.further().stream())
                .map(link -> Integer.valueOf(link.href())).toList();
        assertEquals(links.size(), Set.copyOf(links).size(), "no page is linked twice");
        assertTrue(links.size() <= 90, links.size() + " links on page " + page);
        return links;
    }
}
