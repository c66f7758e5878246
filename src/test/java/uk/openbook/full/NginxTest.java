package uk.openbook.full;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.openbook.browser.HostHeaders;
import uk.openbook.cli.Openbook;

/** The sample site as a real nginx serves it with {@code src/docs/nginx.conf}. */
@Tag("full")
class NginxTest {

    private static final Path CONFIGURATION = Path.of("src/docs/nginx.conf");

    @TempDir
    private static Path folder;

    private static Path output;
    private static Process nginx;
    private static int port;
    private static HttpClient client;

    @BeforeAll
    static void start() throws Exception {
        output = folder.resolve("output");
        build("https://data-sharing.example.org/");
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var prefix = Files.createDirectories(folder.resolve("nginx"));
        Files.writeString(prefix.resolve("nginx.conf"), configuration(prefix));
        nginx = new ProcessBuilder(program(), "-p", prefix.toString(), "-c", "nginx.conf", "-e", "error.log")
                .redirectErrorStream(true).redirectOutput(prefix.resolve("out.log").toFile()).start();
        client = HttpClient.newHttpClient();
        while (!answers()) {
            assertTrue(nginx.isAlive(),
                    () -> "nginx did not start: " + read(prefix.resolve("out.log")) + read(prefix.resolve("error.log")));
            Thread.sleep(100);
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (nginx != null) {
            // Its main process ends its workers.
            nginx.destroy();
            nginx.waitFor();
        }
    }

    private static void build(String baseUrl) {
        assertEquals(0, Openbook.run("build", ".", "-o", output.toString(), "--as-of", "2021-01-01", "--base-url",
                baseUrl));
    }

    private static String program() {
        return Files.isExecutable(Path.of("/usr/sbin/nginx")) ? "/usr/sbin/nginx" : "nginx";
    }

    /** The server block as documented, at another port and folder, in the least that nginx needs around it. */
    private static String configuration(Path prefix) throws IOException {
        var server = Files.readString(CONFIGURATION);
        assertTrue(server.contains("listen 80;") && server.contains("root /srv/data-sharing/output;"));
        // Root's workers would be another user, who may not read a test's folder.
        var user = "root".equals(System.getProperty("user.name")) ? "user root root;\n" : "";
        return user + """
                daemon off;
                worker_processes 1;
                pid %1$s/nginx.pid;
                events { }
                http {
                    access_log off;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    %2$s
                }
                """.formatted(prefix, server.replace("listen 80;", "listen 127.0.0.1:" + port + ";")
                        .replace("root /srv/data-sharing/output;", "root " + output + ";"));
    }

    private static boolean answers() throws InterruptedException {
        try {
            return get("/").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return String.join(" AND ", response.headers().allValues(name));
    }

    /** Every part of the search that is there may be kept, and every other answer is asked for again. */
    @Test
    void partsOfTheSearch_mayBeKept() throws Exception {
        var site = output.toRealPath();
        List<String> parts;
        try (var tree = Files.walk(site.resolve("search/parts"))) {
            parts = tree.filter(Files::isRegularFile).map(file -> "/" + site.relativize(file)).toList();
        }
        assertTrue(parts.size() > 20, parts.toString());
        for (var path : parts) {
            var response = get(path);
            assertEquals(200, response.statusCode());
            assertEquals("private, max-age=31536000, immutable", header(response, "Cache-Control"), path);
            HostHeaders.of(output, path).forEach((name, value) -> assertEquals(value, header(response, name), name));
        }
        for (var path : List.of("/search/root.bin", "/search/parts/terms-0-00000000.bin", "/search/parts/", "/search.html",
                "/downloads/search/parts/x")) {
            assertEquals("public, max-age=0, must-revalidate", header(get(path), "Cache-Control"), path);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html; charset=utf-8, index.html",
        "/panel-decisions/, text/html; charset=utf-8, panel-decisions/index.html",
        "/panel-decisions/dr161003.02.html, text/html; charset=utf-8, panel-decisions/dr161003.02.html",
        "/downloads/panel-decisions.csv, text/csv; charset=utf-8, downloads/panel-decisions.csv",
        "/downloads/panel-decisions.csv-metadata.json, application/csvm+json, "
                + "downloads/panel-decisions.csv-metadata.json",
        "/downloads/panel-decisions.json, application/json, downloads/panel-decisions.json",
        "/downloads/panel-decisions-history.jsonl, application/jsonl, downloads/panel-decisions-history.jsonl",
        "/releases/2018-11-29/panel-decisions.csv, text/csv; charset=utf-8, releases/2018-11-29/panel-decisions.csv",
        "/feed.atom, application/atom+xml, feed.atom",
        "/sitemap.xml, application/xml, sitemap.xml",
        "/robots.txt, text/plain; charset=utf-8, robots.txt",
        "/.well-known/security.txt, text/plain; charset=utf-8, .well-known/security.txt",
        "/SHA256SUMS, text/plain; charset=utf-8, SHA256SUMS",
        "/assets/openbook.css, text/css; charset=utf-8, assets/openbook.css",
        "/assets/favicon.svg, image/svg+xml, assets/favicon.svg"})
    void file_isServedWithItsTypeAndTheHeaders(String path, String type, String file) throws Exception {
        var response = get(path);
        assertEquals(200, response.statusCode());
        assertEquals(type, header(response, "Content-Type"));
        assertArrayEquals(Files.readAllBytes(output.resolve(file)), response.body());
        HostHeaders.of(output, path).forEach((name, value) -> assertEquals(value, header(response, name), name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gone.html", "/panel-decisions/by/nothing/", "/downloads/", "/assets/", "/404.html/x",
        "/.git/config"})
    void whatIsNotThere_isAnsweredWithThePageForIt(String path) throws Exception {
        var response = get(path);
        assertEquals(404, response.statusCode());
        assertEquals("text/html; charset=utf-8", header(response, "Content-Type"));
        assertArrayEquals(Files.readAllBytes(output.resolve("404.html")), response.body());
        HostHeaders.of(output, path).forEach((name, value) -> assertEquals(value, header(response, name), name));
    }

    @Test
    void pathOutOfTheSite_isRefused() throws Exception {
        assertEquals(400, get("/%2e%2e/%2e%2e/etc/passwd").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/index.html", "/downloads/panel-decisions.csv", "/downloads/panel-decisions.json",
        "/downloads/panel-decisions-history.jsonl", "/feed.atom", "/sitemap.xml", "/assets/openbook.css",
        "/downloads/panel-decisions.csv-metadata.json"})
    void text_isCompressedOnTheWay(String path) throws Exception {
        var whole = get(path);
        var response = get(path, "Accept-Encoding", "gzip");
        assertEquals("gzip", header(response, "Content-Encoding"));
        assertEquals("Accept-Encoding", header(response, "Vary"));
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertArrayEquals(whole.body(), unpacked.readAllBytes());
        }
        assertTrue(response.body().length < whole.body().length / 2, path);
    }

    @Test
    void whatAReaderHas_isNotSentAgain() throws Exception {
        var first = get("/index.html");
        var again = get("/index.html", "If-None-Match", header(first, "ETag"));
        assertEquals(304, again.statusCode());
        assertEquals(0, again.body().length);
    }

    @Test
    void folderWithoutItsSlash_isLedOn() throws Exception {
        var response = get("/panel-decisions");
        assertEquals(301, response.statusCode());
        assertEquals("/panel-decisions/", header(response, "Location"));
    }

    @Test
    void build_isServedAtTheNextRequest() throws Exception {
        var before = get("/robots.txt");
        build("https://elsewhere.example.org/");
        var after = get("/robots.txt");
        assertArrayEquals(Files.readAllBytes(output.resolve("robots.txt")), after.body());
        assertTrue(new String(after.body(), StandardCharsets.UTF_8).contains("elsewhere"));
        build("https://data-sharing.example.org/");
        assertArrayEquals(before.body(), get("/robots.txt").body());
    }
}
