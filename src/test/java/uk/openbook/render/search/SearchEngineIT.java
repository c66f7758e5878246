package uk.openbook.render.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.openbook.browser.Chromium;
import uk.openbook.browser.SampleSite;
import uk.openbook.browser.StaticServer;
import uk.openbook.text.NormalizedText;

/** The reader of the index in a browser: its words are Java's, its failures are told, its downloads stay small. */
class SearchEngineIT {

    private static final String OPEN = "openbookSearch.open(openbookSearch.httpSource('search/'))";
    private static final int FIRST_VISIT = 84 * 1024;
    private static final int LOOKUP = 15_000;

    private static Chromium chromium;
    private static StaticServer server;
    private static Page page;

    @BeforeAll
    static void open() throws IOException {
        server = StaticServer.of(SampleSite.folder());
        chromium = Chromium.open();
        page = page(server, SampleSite.folder());
    }

    @AfterAll
    static void close() {
        chromium.close();
        server.close();
    }

    private static Page page(StaticServer server, Path output) throws IOException {
        var opened = SearchSites.withEngine(chromium.page(), output);
        opened.navigate(server.url("index.html"));
        return opened;
    }

    /** Those of the sample, of this machine's list of words where it has one, and many that are made of syllables. */
    private static List<String> words() throws Exception {
        var words = new TreeSet<>(new SearchScan(SearchSites.publication(Path.of(".")), SampleSite.folder()).words);
        var list = Path.of("/usr/share/dict/words");
        if (Files.exists(list)) {
            Files.readAllLines(list).forEach(word -> words.add(SearchScan.fold(word)));
        }
        var random = new SplittableRandom(5);
        var starts = "a be con dy e fly gener ho in ju ky lo my no oy pre qu re sh tr u ver wh xy yo zz commun arsen".split(" ");
        var middles = "ab bl ck dd ee ff gg hop iz lly mm nn og pp rat ss tt us vy wx yy z at l t".split(" ");
        var ends = ("s es ed ing ingly edly eed eedly ies ied sses us ational tional enci anci izer ization ator alism aliti alli "
                + "fulness ousli ousness iveness iviti biliti bli ogi logi fulli lessli li ful ness ative alize icate iciti ical "
                + "ement ment ent ance ence able ible ant ism ate iti ous ive ize ion sion tion al er ic e l ll y").split(" ");
        for (int i = 0; i < 60_000; i++) {
            words.add(starts[random.nextInt(starts.length)] + middles[random.nextInt(middles.length)]
                    + (random.nextBoolean() ? middles[random.nextInt(middles.length)] : "")
                    + ends[random.nextInt(ends.length)] + (random.nextInt(4) == 0 ? ends[random.nextInt(ends.length)] : ""));
        }
        return List.copyOf(words);
    }

    @Test
    void stemmers_agreeOnEveryWord() throws Exception {
        var words = words();
        assertTrue(words.size() > 50_000);
        var stems = (List<?>) page.evaluate("words => words.map(openbookSearch.words.stem)", words);
        var stemmer = new EnglishStemmer();
        for (int i = 0; i < words.size(); i++) {
            assertEquals(stemmer.stem(words.get(i)), stems.get(i), words.get(i));
        }
    }

    @Test
    void texts_areTakenApartAsInJava() throws Exception {
        var texts = new ArrayList<>(List.of("O’Neil's 16–19, 2006/07", "s537A (EA1996_S537A)", "a.b-c/d_e", "'tis rock'n'roll's",
                "İstanbul ΣΑΣ Straße ﬁ ½ ① x² ｆｕｌｌ", "😀 \uD83D\uDE00 مرحبا שלום 日本語 한국어 ไทย नमस्ते", "\uD800 lone", "...---'''___///",
                "Ǆ ŉ ǆ ſ K Å", "e\u0301cole ecole\u0301", "1.5 -2 3- .4", "C’est l'été", "co\u00ADoperation re\u200B-use \uFEFFx", "Smith & Sons, R&D ＆ co", "5,000 1,234,567 12,34 1,2,3 1234,567 5,000.50 5,0000",
                "on 25 September 2018, 25th Sept 2018; September 25, 2018, May 2016, 25/09/2018 5.9.2018 2018/09/25 2018-09-25 09/2018 2010-11 31-12-99",
                "16-25 September 2018 25-Sep-2018 May 45 2018 Sept Oct 2018 1 2 May 2018 32/13/2018", "C.I.A. e.g. U.K.-based COVID-19 covid19 re-use of well-being and/or a-b-c-d-e"));
        for (var file : List.of("panel-decisions", "npd-requests", "external-shares", "disclosures")) {
            texts.addAll(Files.readAllLines(SampleSite.folder().resolve("downloads/" + file + ".csv")));
        }
        var random = new SplittableRandom(3);
        for (int i = 0; i < 3000; i++) {
            var text = new StringBuilder();
            for (int j = 0; j < 12; j++) {
                int point = random.nextInt(3) == 0 ? random.nextInt(0x250) : random.nextInt(3) == 0
                        ? 0x1e00 + random.nextInt(0x1300) : "aes.-/_' 19".charAt(random.nextInt(11));
                // The browser may know letters of a later Unicode than Java.
                text.appendCodePoint(Character.isDefined(point) ? point : ' ');
            }
            texts.add(text.toString());
        }
        var apart = (List<?>) page.evaluate("""
                texts => texts.map(text => openbookSearch.words.runs(text).flatMap(run =>
                    [...run.parts.flatMap(part => /^s[0-9]/.test(part.word) ? [part.word, '=' + part.word.slice(1)] : [part.word]),
                        ...run.others.map(other => '=' + other.term)]).join(' '))""", texts);
        for (int i = 0; i < texts.size(); i++) {
            assertEquals(inJava(texts.get(i)), apart.get(i), texts.get(i));
        }
    }

    @Test
    void invisibleCharacters_areThoseOfNormalizedText() {
        var points = new ArrayList<Integer>();
        for (int point = 0x80; point < 0xE1000; point++) {
            // The browser may know characters of a later Unicode than Java.
            if (NormalizedText.isInvisible(point) && Character.isDefined(point)) {
                points.add(point);
            }
        }
        assertTrue(points.size() > 150, points.size() + " characters");
        assertEquals(List.of(), page.evaluate("points => points.filter(point => "
                + "openbookSearch.words.fold('a' + String.fromCodePoint(point) + 'b').length > 2)", points));
    }

    private static String inJava(String text) {
        var words = new ArrayList<String>();
        new Tokeniser().split(text, new Tokeniser.Words() {
            @Override
            public void word(char[] letters, int from, int to) {
                words.add(new String(letters, from, to - from));
            }

            @Override
            public void otherwise(char[] letters, int from, int to) {
                words.add("=" + new String(letters, from, to - from));
            }
        });
        return String.join(" ", words);
    }

    @Test
    void strangeQueries_haveAnswers() {
        var answers = (List<?>) page.evaluate("async texts => { const index = await " + OPEN + """
                ; const totals = [];
                for (const text of texts) {
                  for (const prefix of [true, false]) {
                    const result = await index.search({text, prefix});
                    totals.push(result.total);
                    result.hits.forEach(hit => hit.snippet.map(piece => piece.text).join(''));
                  }
                }
                return totals; }""", List.of("absence ".repeat(1250), "a".repeat(10_000), "x y z ".repeat(1667),
                "-absence ".repeat(1111), "\"absence ".repeat(1111), "OR ".repeat(3333), "(.*)+[a-z]{3}$^\\", "😀🏫", "مدرسة",
                "בית ספר", "\"\"\"", "- -- ---", "<script>alert(1)</script>", "\uD800", "\0\1", "__proto__ constructor"));
        assertEquals(32, answers.size());
        int absence = (int) page.evaluate("async () => (await (await " + OPEN + ").search({text: 'absence'})).total");
        assertEquals(absence, answers.get(0));
        assertEquals(0, answers.get(2));
        assertEquals(0, answers.get(10));
        assertEquals(0, answers.get(14));
        assertEquals(0, answers.get(16));
        assertEquals(0, answers.get(20));
    }

    @Test
    void misspelling_isCorrected() {
        assertEquals(List.of("diabetes", "absence in schools", "none"), page.evaluate("async () => { const index = await " + OPEN
                + """
                ; const of = async text => (await index.search({text})).suggestion ?? 'none';
                return [await of('diabtes'), await of('abscence in schools'), await of('zzyzxqq')]; }"""));
    }

    @Test
    void everyNameOfAnOrganisation_findsAllOfItsEntries() {
        var found = (Map<?, ?>) page.evaluate("async names => { const index = await " + OPEN + """
                ; const found = {};
                for (const [text, id] of Object.entries(names)) {
                  const filters = {organisation: [id]};
                  found[text] = [(await index.search({text, filters})).total, (await index.search({filters})).total];
                }
                return found; }""", Map.of("Madeup Metrics Ltd", "madeup-metrics-ltd", "madeup metrics limited",
                "madeup-metrics-ltd", "University of Fictionbridge", "university-of-fictionbridge", "Univ. of Fictionbridge",
                "university-of-fictionbridge", "\"Fictionbridge University\"", "university-of-fictionbridge"));
        assertEquals(List.of(9, 9), found.get("Madeup Metrics Ltd"));
        assertEquals(List.of(9, 9), found.get("madeup metrics limited"));
        assertEquals(List.of(14, 14), found.get("University of Fictionbridge"));
        assertEquals(List.of(14, 14), found.get("Univ. of Fictionbridge"));
        assertEquals(List.of(14, 14), found.get("\"Fictionbridge University\""));
    }

    @Test
    void entryFoundByAnotherName_saysHowItsRowWritesIt() {
        var hits = (List<?>) page.evaluate("async () => { const index = await " + OPEN + """
                ; const {hits} = await index.search({text: 'madeup metrics limited'});
                return hits.map(hit => hit.spelt + ': ' + hit.snippet.filter(piece => piece.mark).map(piece => piece.text)
                    .join(' ') + ' in ' + hit.matchedIn); }""");
        assertTrue(hits.contains("Madeup Metrics Ltd: Madeup Metrics Limited in Organisation"), hits.toString());
        assertTrue(hits.contains(": Madeup Metrics Limited in Organisation"), hits.toString());
    }

    @Test
    void wordsOfANotPublishedOrganisation_leadNowhere() {
        assertEquals(0, page.evaluate("async () => (await (await " + OPEN
                + ").search({text: 'not published'})).organisations.total"));
    }

    @Test
    void section_isFoundWithoutItsLetter() {
        var found = (List<?>) page.evaluate("async () => { const index = await " + OPEN + """
                ; return [await index.term('537a') !== null, await index.term('s537a') !== null]; }""");
        // Whatever the sample says of sections, one found with its letter is found without.
        assertTrue(!(boolean) found.get(1) || (boolean) found.get(0));
    }

    /** What an error says when something is done to a file on its way. */
    private static Object failing(String change) {
        return page.evaluate("""
                async change => {
                  const http = openbookSearch.httpSource('search/');
                  const spoil = new Function('name', 'buffer', 'return ' + change);
                  const source = {read: async (name, anew) => spoil(name, await http.read(name, anew))};
                  try {
                    const index = await openbookSearch.open(source);
                    await index.search({text: 'absence'});
                    return 'answered';
                  } catch (error) {
                    return error instanceof openbookSearch.SearchError && error.message.length > 20 ? error.code : String(error);
                  }
                }""".replace("new Function('name', 'buffer', 'return ' + change)", "(name, buffer) => " + change), "");
    }

    @Test
    void spoiltFiles_areTold() {
        assertEquals("answered", failing("buffer"));
        for (var file : List.of("root", "parts/terms-", "parts/labels-", "parts/facet-", "parts/cards-")) {
            assertEquals("damaged", failing("name.startsWith('" + file + "') ? buffer.slice(0, buffer.byteLength - 20) : buffer"));
            assertEquals("damaged", failing("name.startsWith('" + file + "') ? buffer.slice(0, 10) : buffer"));
            assertEquals("damaged", failing("name.startsWith('" + file + "') ? new ArrayBuffer(0) : buffer"));
        }
        assertEquals("version", failing("name === 'root.bin' ? new TextEncoder().encode("
                + "'{\"format\":\"openbook-search\",\"version\":2}').buffer : buffer"));
        assertEquals("version", failing("name === 'root.bin' ? new TextEncoder().encode('{}').buffer : buffer"));
        assertEquals("damaged", failing("name === 'root.bin' ? new TextEncoder().encode('<!DOCTYPE html>').buffer : buffer"));
    }

    @Test
    void partThatACacheHasDamaged_isAskedForPastIt() {
        var asked = (Map<?, ?>) page.evaluate("async () => { const http = openbookSearch.httpSource('search/');" + """
                const asked = {kept: 0, anew: 0};
                const index = await openbookSearch.open({read: async (name, anew) => {
                  const buffer = await http.read(name, anew);
                  if (name === 'root.bin' || anew) {
                    asked.anew += anew ? 1 : 0;
                    return buffer;
                  }
                  asked.kept++;
                  return buffer.slice(0, 20);
                }});
                return {...asked, found: (await index.search({text: 'absence'})).total > 0,
                    all: asked.anew === asked.kept && asked.anew > 3}; }""");
        assertEquals(true, asked.get("found"));
        assertEquals(true, asked.get("all"), asked.toString());
    }

    @Test
    void referenceOfTwoEntries_leadsToBothInTheOrderOfRegisters() {
        assertEquals(List.of(2, List.of("panel-decisions/dr161003.02.html", "npd-requests/dr161003.02.html"), "none", "none"),
                page.evaluate("async () => { const index = await " + OPEN + """
                ; const {total, entries} = await index.holders(' dr161003.02');
                return [total, entries.map(entry => entry.url), await index.direct('DR161003.02') ?? 'none',
                    await index.holders('es-0001') ?? 'none']; }"""));
    }

    @Test
    void missingFilesAndNoConnection_areToldAndTriedAgain() throws IOException {
        var opened = page(server, SampleSite.folder());
        opened.evaluate("async () => { window.index = await " + OPEN + "; }");
        var ask = """
                async text => {
                  try {
                    return String((await index.search({text})).total > 0);
                  } catch (error) {
                    return error.code;
                  }
                }""";
        opened.route("**/search/parts/terms-*", route -> route.abort("internetdisconnected"));
        assertEquals("offline", opened.evaluate(ask, "absence"));
        opened.unroute("**/search/parts/terms-*");
        opened.route("**/search/parts/terms-*", route -> route.fulfill(new Route.FulfillOptions()
                .setStatus(404)));
        assertEquals("missing", opened.evaluate(ask, "absence"));
        opened.unroute("**/search/parts/terms-*");
        assertEquals("true", opened.evaluate(ask, "absence"));
    }

    @Test
    void caches_areBounded() {
        assertEquals(Map.of("size", 300, "kept", 3, "made", 5), page.evaluate("""
                async () => {
                  const cache = new openbookSearch.parts.Cache(300);
                  let made = 0;
                  const get = name => cache.get(name, async () => { made++; return {value: name, size: 100}; });
                  for (const name of ['a', 'b', 'c', 'a', 'd', 'a', 'b']) {
                    await get(name);
                  }
                  return {size: cache.size, kept: cache.kept.size, made};
                }"""));
    }

    private static int packed(Path file) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(Files.readAllBytes(file));
        }
        return packed.size();
    }

    @Test
    void firstVisitAndLookup_costFewBytesAtFiveThousandRows() throws Exception {
        var output = SearchSites.generated().resolveSibling("output");
        try (var generated = StaticServer.of(output)) {
            var opened = page(generated, output);
            long own = 0;
            for (var file : List.of("search.html", "assets/openbook.css", "assets/favicon.svg", "assets/search-engine.js",
                    "assets/search-page.js")) {
                own += packed(output.resolve(file));
            }
            var spent = (Map<?, ?>) opened.evaluate("async text => { const index = await " + OPEN + """
                    ; const result = await index.search({text});
                    const spent = () => performance.getEntriesByType('resource').filter(entry => entry.name.includes('/search/'));
                    const first = {bytes: spent().reduce((sum, entry) => sum + entry.encodedBodySize, 0), requests: spent().length};
                    const everything = {filters: {listed: ['listed', 'no-longer-listed']}};
                    await index.search(everything);
                    const start = performance.now();
                    for (let i = 0; i < 10; i++) {
                      await index.search(everything);
                    }
                    return {...first, hits: result.hits.length, milliseconds: (performance.now() - start) / 10}; }""", "absence");
            long first = own + ((Number) spent.get("bytes")).longValue();
            var looking = page(generated, output);
            var lookup = (Map<?, ?>) looking.evaluate("async text => { const url = await (await " + OPEN + """
                    ).direct(text);
                    const spent = performance.getEntriesByType('resource').filter(entry => entry.name.includes('/search/'));
                    return {url, bytes: spent.reduce((sum, entry) => sum + entry.encodedBodySize, 0), requests: spent.length}; }""",
                    "es-0001");
            System.out.printf("Search at %d rows: first visit %d bytes, %s requests of the index, page and scripts %d of it; lookup %s; all facets in %s ms%n",
                    SearchSites.ROWS, first, spent.get("requests"), own, lookup, spent.get("milliseconds"));
            assertEquals(10, spent.get("hits"));
            assertTrue(first <= FIRST_VISIT, first + " bytes");
            assertEquals("external-shares/es-0001.html", lookup.get("url"));
            assertTrue(((Number) lookup.get("bytes")).longValue() <= LOOKUP, lookup.toString());
        }
    }

    @Test
    void twins_holdTheSameBytes() throws IOException {
        // From a disk, where twins are read.
        var opened = SearchSites.withEngine(chromium.page(), SampleSite.folder());
        opened.navigate(SampleSite.folder().resolve("index.html").toUri().toString());
        var read = (List<?>) opened.evaluate("""
                async () => {
                  const source = openbookSearch.twinSource('search/');
                  const reading = source.read('x.bin');
                  openbookSearch.twin('x.bin', btoa('abc'));
                  return [new TextDecoder().decode(await reading)];
                }""");
        assertEquals("abc", read.get(0));
        assertEquals(3, "abc".getBytes(StandardCharsets.UTF_8).length);
    }
}
