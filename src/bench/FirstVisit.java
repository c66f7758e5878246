import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import uk.openbook.browser.Chromium;

/**
 * Counts in Chromium what a reader's first visit asks of the server: {@code FirstVisit SITE [PAGEFIND MINISEARCH]}, where
 * SITE is a built site, PAGEFIND a folder with the index that Pagefind made of its entries, and MINISEARCH the script of
 * that library. Prints a line of a name, a tab and a number for each thing counted. Bytes are those of bodies as they are
 * sent: a server packs texts, and leaves what is packed already.
 */
final class FirstVisit {

    private static final String WORD = "absence";
    private static final int HITS = 10;
    private static final String NOTHING = "<!DOCTYPE html><title>Nothing</title><link rel=\"icon\" href=\"data:,\">";
    private static final Set<String> TEXTS = Set.of("html", "css", "js", "json", "csv", "svg", "txt");
    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "css", "text/css", "js",
            "text/javascript", "json", "application/json", "svg", "image/svg+xml", "woff2", "font/woff2");

    private FirstVisit() {
    }

    public static void main(String[] args) throws IOException {
        var site = Path.of(args[0]).toRealPath();
        try (var chromium = Chromium.open(); var server = new CountingServer(site)) {
            ours(chromium, server);
            if (args.length > 2) {
                try (var peer = new CountingServer(Path.of(args[1]).toRealPath())) {
                    pagefind(chromium, peer);
                }
                miniSearch(chromium, server, site, Path.of(args[2]));
            }
        }
    }

    /** The search page as readers have it; each step begins where the one before ended, but for the last. */
    private static void ours(Chromium chromium, CountingServer server) {
        var page = chromium.page();
        page.navigate(server.url("search.html"));
        page.waitForSelector("#search-start:not([hidden])");
        settle(page);
        server.print("open");
        page.evaluate("word => { location.hash = 'q=' + word; }", WORD);
        page.waitForSelector("#search-answer:not([hidden]) #search-list > li");
        settle(page);
        server.print("then search and count all facets");
        page.evaluate("word => { location.hash = 'q=' + word + '&access=direct_transfer&from=2018'; }", WORD);
        page.waitForSelector("#search-tags button, #search-tags a");
        settle(page);
        server.print("then a facet and a date");
        page.context().close();

        page = chromium.page();
        page.navigate(server.url("search.html#q=" + WORD));
        page.waitForSelector("#search-answer:not([hidden]) #search-list > li");
        settle(page);
        if (page.locator("#search-list > li").count() != HITS) {
            throw new IllegalStateException("The search page shows no " + HITS + " results");
        }
        server.print("first visit");
        page.context().close();

        page = chromium.page();
        page.navigate(server.url("search.html?q=es-0001"));
        page.waitForURL("**/external-shares/es-0001.html");
        settle(page);
        server.print("reference to its entry");
        page.context().close();

        page = chromium.page();
        page.addInitScript(engine(server.root));
        page.navigate(server.url("index.html"));
        settle(page);
        server.forget();
        page.evaluate("async () => (await openbookSearch.open(openbookSearch.httpSource('search/'))).direct('es-0001')");
        server.print("reference by the engine alone");
        System.out.println("all facets counted over everything, ms\t" + page.evaluate("""
                async () => {
                  const index = await openbookSearch.open(openbookSearch.httpSource('search/'));
                  const everything = {filters: {listed: ['listed', 'no-longer-listed']}};
                  await index.search(everything);
                  const start = performance.now();
                  for (let i = 0; i < 10; i++) {
                    await index.search(everything);
                  }
                  return Math.round((performance.now() - start) / 10);
                }"""));
        page.context().close();
        server.forget();
    }

    private static String engine(Path site) {
        try {
            return Files.readString(site.resolve("assets/search-engine.js"))
                    + "\nglobalThis.openbookSearch = openbookSearch;";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void settle(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForTimeout(600);
    }

    /** A page with nothing but what Pagefind needs; its own search page would add to this. */
    private static void pagefind(Chromium chromium, CountingServer server) {
        var page = chromium.page();
        page.navigate(server.url("nothing.html"));
        server.forget();
        var shown = page.evaluate("""
                async word => {
                  const pagefind = await import('/pagefind/pagefind.js');
                  await pagefind.init();
                  const found = await pagefind.search(word);
                  const shown = await Promise.all(found.results.slice(0, 10).map(result => result.data()));
                  return shown.filter(result => result.excerpt).length;
                }""", WORD);
        if (!Integer.valueOf(HITS).equals(shown)) {
            throw new IllegalStateException("Pagefind shows " + shown + " results");
        }
        settle(page);
        server.print("Pagefind, first visit");
        page.context().close();
    }

    /** The same texts in MiniSearch, with what a list of results shows, as one file that a reader would have to load. */
    private static void miniSearch(Chromium chromium, CountingServer server, Path site, Path library) throws IOException {
        var page = chromium.page();
        page.setDefaultTimeout(600_000);
        page.addInitScript(engine(site) + "\n" + Files.readString(library) + "\n;globalThis.MiniSearch = MiniSearch;");
        page.navigate(server.url("index.html"));
        var figures = (Map<?, ?>) page.evaluate("""
                async word => {
                  const index = await openbookSearch.open(openbookSearch.httpSource('search/'));
                  const documents = [];
                  for (let from = 0; from < index.size; from += 256) {
                    const numbers = Array.from({length: Math.min(256, index.size - from)}, (_, i) => from + i);
                    for (const card of await Promise.all(numbers.map(number => index.card(number)))) {
                      documents.push({id: documents.length, reference: card.reference, title: card.title, url: card.url,
                          date: card.date, organisation: card.organisation,
                          text: card.fields.map(field => field.text).join('\\n')});
                    }
                  }
                  const options = {fields: ['reference', 'title', 'organisation', 'text'],
                      storeFields: ['reference', 'title', 'url', 'date', 'organisation']};
                  let start = performance.now();
                  const made = new MiniSearch(options);
                  made.addAll(documents);
                  const build = performance.now() - start;
                  const json = JSON.stringify(made);
                  const packed = await new Response(new Blob([json]).stream().pipeThrough(new CompressionStream('gzip')))
                      .arrayBuffer();
                  const loads = [];
                  let loaded = null;
                  for (let run = 0; run < 5; run++) {
                    start = performance.now();
                    loaded = MiniSearch.loadJSON(json, options);
                    loads.push(performance.now() - start);
                  }
                  loads.sort((one, other) => one - other);
                  start = performance.now();
                  const found = loaded.search(word).length;
                  const search = performance.now() - start;
                  return {documents: documents.length, build, bytes: json.length, packed: packed.byteLength, load: loads[2],
                      search, found};
                }""", WORD);
        figures.forEach((name, number) -> System.out.println("MiniSearch, " + name + "\t"
                + Math.round(((Number) number).doubleValue())));
        page.context().close();
    }

    /** Serves a folder and counts what it sends. */
    private static final class CountingServer implements AutoCloseable {

        private final Path root;
        private final HttpServer server;
        /** Of each purpose that a file can have. */
        private final Map<String, Long> bytes = new TreeMap<>();
        private final Map<String, Long> requests = new TreeMap<>();

        CountingServer(Path root) throws IOException {
            this.root = root;
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            server.setExecutor(Executors.newFixedThreadPool(4, task -> {
                var thread = new Thread(task);
                thread.setDaemon(true);
                return thread;
            }));
            server.createContext("/", this::answer);
            server.start();
        }

        String url(String path) {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
        }

        private void answer(HttpExchange exchange) throws IOException {
            try (exchange) {
                var path = exchange.getRequestURI().getPath();
                var file = root.resolve("." + path).normalize();
                boolean found = file.startsWith(root) && Files.isRegularFile(file);
                var body = found ? Files.readAllBytes(file) : path.equals("/nothing.html")
                        ? NOTHING.getBytes(StandardCharsets.UTF_8) : new byte[0];
                var ending = path.substring(path.lastIndexOf('.') + 1);
                exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
                exchange.getResponseHeaders().set("Cache-Control", "max-age=3600");
                if (TEXTS.contains(ending) && body.length > 512) {
                    body = packed(body);
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                }
                count(path, body.length);
                exchange.sendResponseHeaders(found || body.length > 0 ? 200 : 404, body.length == 0 ? -1 : body.length);
                if (body.length > 0) {
                    exchange.getResponseBody().write(body);
                }
            }
        }

        private static byte[] packed(byte[] body) throws IOException {
            var out = new ByteArrayOutputStream();
            try (var zip = new GZIPOutputStream(out)) {
                zip.write(body);
            }
            return out.toByteArray();
        }

        private synchronized void count(String path, int length) {
            for (var purpose : path.startsWith("/search/") ? List.of("", " of the index", purpose(path)) : List.of("")) {
                bytes.merge(purpose, (long) length, Long::sum);
                requests.merge(purpose, 1L, Long::sum);
            }
        }

        private static String purpose(String path) {
            var kind = path.replaceFirst(".*/search/(?:parts/)?([a-z]+).*", "$1");
            return switch (kind) {
                case "root" -> " to open the index";
                case "cards" -> " to show ten results";
                case "facet", "labels" -> " to count all facets";
                default -> " to search";
            };
        }

        /** Tells what was sent since it was last asked. */
        synchronized void print(String step) {
            bytes.forEach((purpose, sum) -> System.out.println(step + ", bytes" + purpose + "\t" + sum));
            requests.forEach((purpose, sum) -> System.out.println(step + ", requests" + purpose + "\t" + sum));
            forget();
        }

        synchronized void forget() {
            bytes.clear();
            requests.clear();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
