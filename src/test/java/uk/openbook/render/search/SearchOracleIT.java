package uk.openbook.render.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.openbook.browser.Chromium;
import uk.openbook.browser.SampleSite;
import uk.openbook.browser.StaticServer;
import uk.openbook.paths.Urls;

/**
 * What the search answers in a browser is what reading every row of the registers' CSV files gives: the number of hits,
 * the hits and their order, the counts of every facet, and of some queries the rows to take away.
 */
class SearchOracleIT {

    private static final int BATCH = 40;
    /** One query in so many takes its rows away, which fetches a file for every four of them. */
    private static final int TAKEN = 4;
    /** More organisations than this are counted and not named. */
    private static final int MOST_ORGANISATIONS = 5;

    private static final String ASK = """
            async ([queries, taken]) => {
              const hash = async text => Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256',
                  new TextEncoder().encode(text))), octet => octet.toString(16).padStart(2, '0')).join('');
              const index = window.index ??= await openbookSearch.open(openbookSearch.httpSource('search/'));
              const answers = [];
              for (const [number, query] of queries.entries()) {
                try {
                  const result = await index.search(query);
                  const rows = {};
                  for (const file of number % taken ? [] : await index.rows(query)) {
                    rows[file.register] = await hash(file.csv);
                  }
                  const counts = {};
                  for (const facet of result.facets) {
                    counts[facet.id] = Object.fromEntries(facet.values.filter(value => value.count > 0)
                        .map(value => [value.slug, value.count]));
                  }
                  answers.push({total: result.total, pages: result.pages, direct: result.direct ?? '', counts, rows,
                      hits: result.hits.map(hit => hit.register + ' ' + hit.key),
                      spelt: result.hits.map(hit => hit.spelt), organisations: result.organisations,
                      marked: result.hits.every(hit => hit.matchedIn !== '' && hit.snippet.some(piece => piece.mark))});
                } catch (error) {
                  answers.push({error: error.stack});
                }
              }
              return answers;
            }""";

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void sample_isSearchedAsByReadingEveryRow() throws Exception {
        check(Path.of("."), SampleSite.folder(), 1000, 1);
    }

    @Test
    void fiveThousandRows_areSearchedAsByReadingEveryRow() throws Exception {
        var site = SearchSites.generated();
        check(site, site.resolveSibling("output"), 1000, 2);
    }

    private static void check(Path site, Path output, int count, long seed) throws Exception {
        var scan = new SearchScan(SearchSites.publication(site), output);
        var queries = new SearchQueries(scan, seed);
        int found = 0;
        try (var server = StaticServer.of(output)) {
            var page = SearchSites.withEngine(chromium.page(), output);
            page.navigate(server.url("index.html"));
            for (int done = 0; done < count; done += BATCH) {
                var made = new ArrayList<SearchQueries.Made>();
                for (int i = 0; i < BATCH; i++) {
                    made.add(queries.next());
                }
                var answers = (List<?>) page.evaluate(ASK,
                        List.of(made.stream().map(SearchOracleIT::asMap).toList(), TAKEN));
                for (int i = 0; i < BATCH; i++) {
                    found += check(scan, made.get(i), (Map<?, ?>) answers.get(i), i % TAKEN == 0) ? 1 : 0;
                }
            }
            assertEquals(List.of(), chromium.complaints(page));
        }
        assertTrue(found > count / 4, "only %d of %d queries find anything".formatted(found, count));
    }

    private static Map<String, Object> asMap(SearchQueries.Made made) {
        var map = new HashMap<String, Object>();
        map.put("text", made.text());
        map.put("prefix", made.prefix());
        map.put("sort", made.sort());
        map.put("filters", made.asked().filters());
        if (made.asked().from() != null) {
            map.put("from", made.asked().from());
        }
        if (made.asked().to() != null) {
            map.put("to", made.asked().to());
        }
        return map;
    }

    private static boolean check(SearchScan scan, SearchQueries.Made made, Map<?, ?> answer, boolean takesRows)
            throws NoSuchAlgorithmException {
        var query = asMap(made).toString();
        assertEquals(null, answer.get("error"), query);
        var rows = scan.find(made.asked());
        assertEquals(rows.size(), answer.get("total"), query);
        assertEquals((rows.size() + 9) / 10, answer.get("pages"), query);
        assertEquals(scan.direct(made.text()).map(row -> Urls.entries(row.register.id(), row.key).get(0)).orElse(""),
                answer.get("direct"), query);
        checkOrganisations(scan, made, (Map<?, ?>) answer.get("organisations"));
        var hits = ((List<?>) answer.get("hits")).stream().map(Object::toString).toList();
        if (made.sort().equals("relevance") && !made.asked().groups().isEmpty()) {
            assertEquals(Math.min(10, rows.size()), new HashSet<>(hits).size(), query);
            var all = rows.stream().map(SearchScan.Row::id).collect(Collectors.toSet());
            assertTrue(all.containsAll(hits), query);
            assertEquals(true, answer.get("marked"), query + ": why each hit is one is not shown");
            var byId = rows.stream().collect(Collectors.toMap(SearchScan.Row::id, row -> row));
            for (int i = 0; i < hits.size(); i++) {
                var spelt = ((List<?>) answer.get("spelt")).get(i).toString();
                assertTrue(spelt.isEmpty() || byId.get(hits.get(i)).spelt.contains(spelt), query + ": " + spelt);
            }
        } else {
            assertEquals(rows.stream().sorted(SearchScan.order(made.sort())).limit(10).map(SearchScan.Row::id).toList(),
                    hits, query);
        }
        assertEquals(scan.counts(made.asked()), counts(answer), query);
        var hashes = new TreeMap<String, String>();
        if (takesRows) {
            for (var file : scan.csv(rows).entrySet()) {
                hashes.put(file.getKey(), hash(file.getValue()));
            }
        }
        assertEquals(hashes, new TreeMap<>((Map<?, ?>) answer.get("rows")), query);
        return !rows.isEmpty();
    }

    private static void checkOrganisations(SearchScan scan, SearchQueries.Made made, Map<?, ?> answer) {
        var found = SearchScan.parts(made.text()).isEmpty() || made.asked().groups().isEmpty() || !made.asked().excluded().isEmpty()
                ? List.of(List.<SearchScan.Named>of(), List.<SearchScan.Named>of())
                : scan.organisations(made.text(), made.prefix());
        var named = new ArrayList<>(found.get(0));
        named.addAll(found.get(1));
        assertEquals(named.size(), answer.get("total"), made.text());
        if (named.size() > MOST_ORGANISATIONS) {
            named = new ArrayList<>(found.get(0).subList(0, Math.min(MOST_ORGANISATIONS, found.get(0).size())));
        }
        assertEquals(named, ((List<?>) answer.get("named")).stream().map(one -> (Map<?, ?>) one)
                .map(one -> new SearchScan.Named(one.get("url").toString(), one.get("name").toString(),
                        one.get("also").toString())).toList(), made.text());
    }

    private static Map<String, Map<String, Integer>> counts(Map<?, ?> answer) {
        var counts = new TreeMap<String, Map<String, Integer>>();
        ((Map<?, ?>) answer.get("counts")).forEach((id, values) -> {
            var byValue = new TreeMap<String, Integer>();
            ((Map<?, ?>) values).forEach((slug, count) -> byValue.put(slug.toString(), (Integer) count));
            counts.put(id.toString(), byValue);
        });
        return new LinkedHashMap<>(counts);
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
