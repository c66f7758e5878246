package uk.openbook.publish;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.output.OutputException;

class SitePathsTest {

    private final SitePaths paths = new SitePaths();

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "_headers", "SHA256SUMS", "npd-requests/dr170113.01a.html", "a/b/c_d",
            ".well-known/security.txt"})
    void safePath_isAccepted(String path) {
        assertDoesNotThrow(() -> paths.claim(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/etc/passwd", "a/", "a//b", "..", "../a", "a/../b", "a/..", "./a", "a/.", "a\\b",
            "A.html", "a b", "c:/a", "a?b", "a#b", "a%20b", "caf\u00e9", "a\u0000", "sha256SUMS", "a./b", "b."})
    void otherPath_isRefused(String path) {
        assertThrows(OutputException.class, () -> paths.claim(path));
    }

    @Test
    void pathGivenTwice_isRefused() {
        paths.claim("a/b");
        assertThrows(OutputException.class, () -> paths.claim("a/b"));
    }

    @Test
    void fileInThePlaceOfAFolder_isRefused() {
        paths.claim("a/b/c");
        assertThrows(OutputException.class, () -> paths.claim("a/b"));
        assertThrows(OutputException.class, () -> paths.claim("a"));
    }

    @Test
    void folderInThePlaceOfAFile_isRefused() {
        paths.claim("a/b");
        assertThrows(OutputException.class, () -> paths.claim("a/b/c"));
        assertDoesNotThrow(() -> paths.claim("a/bc"));
    }
}
