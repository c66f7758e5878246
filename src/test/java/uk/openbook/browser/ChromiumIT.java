package uk.openbook.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumIT {

    @TempDir
    private Path folder;

    private static Chromium chromium;
    private StaticServer server;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void start() {
        server = StaticServer.of(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Page visit(String body) throws IOException {
        Files.writeString(folder.resolve("index.html"), """
                <!doctype html>
                <html lang="en-GB"><head><meta charset="utf-8"><title>Café</title>
                <link rel="icon" href="data:,"></head><body>%s</body></html>
                """.formatted(body));
        var page = chromium.page();
        page.navigate(server.url(""));
        return page;
    }

    @Test
    void soundPage_isShownWithoutComplaint() throws IOException {
        var page = visit("<a href='next.html'>Next</a>");
        Files.writeString(folder.resolve("next.html"),
                "<!doctype html><title>There</title><link rel=icon href='data:,'>");
        assertEquals("Café", page.title());
        page.getByText("Next").click();
        assertEquals("There", page.title());
        assertEquals(List.of(), chromium.complaints(page));
    }

    @Test
    void everyMachine_hasTheSameLocaleAndTimeZone() throws IOException {
        var page = visit("");
        assertEquals("en-GB", page.evaluate("navigator.language"));
        assertEquals("UTC", page.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone"));
    }

    @Test
    void withoutJavaScript_scriptsDoNotRun() throws IOException {
        visit("<p id='p'>as served</p><script>document.getElementById('p').textContent = 'changed'</script>");
        var page = chromium.page(window -> window.setJavaScriptEnabled(false));
        page.navigate(server.url("index.html"));
        assertEquals("as served", page.locator("#p").textContent());
    }

    @Test
    void uncaughtError_isAComplaint() throws IOException {
        var page = visit("<script>throw new Error('broken')</script>");
        assertComplaint(page, "broken");
    }

    @Test
    void missingFile_isAComplaint() throws IOException {
        var page = visit("<img src='missing.png' alt=''>");
        assertComplaint(page, "404");
    }

    @Test
    void inlineScriptAgainstThePolicy_isAComplaint() throws IOException {
        var page = visit("<meta http-equiv='Content-Security-Policy' content=\"script-src 'self'\"><script>1</script>");
        assertComplaint(page, "Content Security Policy");
    }

    @Test
    void requestToAnotherHost_isAComplaint() throws IOException {
        var page = visit("<img src='http://elsewhere.invalid/x.png' alt=''>");
        assertComplaint(page, "request to another host: http://elsewhere.invalid/x.png");
    }

    @Test
    void pathOutsideTheFolder_isNotServed() throws IOException {
        var inner = Files.createDirectory(folder.resolve("inner"));
        Files.writeString(folder.resolve("outside.txt"), "outside");
        try (var narrow = StaticServer.of(inner);
                var client = new Socket("127.0.0.1", URI.create(narrow.url("")).getPort())) {
            client.getOutputStream().write("GET /../outside.txt HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertTrue(answer.startsWith("HTTP/1.1 404"), answer);
        }
    }

    private void assertComplaint(Page page, String text) {
        var complaints = chromium.complaints(page);
        assertTrue(complaints.stream().anyMatch(complaint -> complaint.contains(text)), complaints.toString());
    }
}
