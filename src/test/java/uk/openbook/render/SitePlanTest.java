package uk.openbook.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitePlanTest {

    private final SitePlan plan = new SitePlan();

    private void add(String... paths) {
        for (var path : paths) {
            plan.add(new OutputFile(path, out -> { }));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "_headers", "npd-requests/dr170113.01a.html", "a/b/c_d",
            ".well-known/security.txt"})
    void safePath_isInThePlan(String path) {
        add(path);
        assertTrue(plan.has(path));
        assertEquals(path, plan.file(path).orElseThrow().path());
        assertEquals(List.of(), plan.taken());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/etc/passwd", "a/", "a//b", "..", "../a", "a/../b", "a/..", "./a", "a/.", "a\\b",
            "A.html", "a b", "c:/a", "a?b", "a#b", "a%20b", "caf\u00e9", "a\u0000", "sha256SUMS", "SHA256SUMS", "a./b", "b."})
    void otherPath_isRefused(String path) {
        assertThrows(OutputException.class, () -> add(path));
    }

    @Test
    void pathGivenTwice_isTaken() {
        add("a/b", "a/b");
        assertEquals(List.of("a/b"), plan.taken());
        assertEquals(1, plan.files().size());
    }

    @Test
    void fileInThePlaceOfAFolder_isTaken() {
        add("a/b/c", "a/b", "a", "a/bc");
        assertEquals(List.of("a/b", "a"), plan.taken());
        assertTrue(plan.isInTheWay("a/b"));
        assertFalse(plan.isInTheWay("a/bc"));
    }

    @Test
    void folderInThePlaceOfAFile_isTaken() {
        add("a/b", "a/b/c");
        assertEquals(List.of("a/b/c"), plan.taken());
        assertTrue(plan.isInTheWay("a/b/c"));
    }

    @Test
    void fileMadeOfOthers_hasAPathOfItsOwn() {
        add("a", "b");
        plan.add(new Completion("c", (rendered, out) -> { }));
        plan.add(new Completion("b", (rendered, out) -> { }));
        assertTrue(plan.has("c") && plan.file("c").isEmpty());
        assertEquals(List.of("b"), plan.taken());
        assertEquals(Set.of("a", "b", "c", "SHA256SUMS"), plan.paths());
    }
}
