package uk.openbook.render.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.openbook.browser.Chromium;
import uk.openbook.browser.SampleSite;
import uk.openbook.browser.StaticServer;

/** What people ask of the sample, and the entries that should come first. */
class SearchRelevanceIT {

    /** What the search reached when this was written; it may become better and not worse. */
    private static final double SCORE = 0.98;

    /** By question, the keys of entries that answer it best; any of them may be first. */
    private static final Map<String, List<String>> QUESTIONS = new LinkedHashMap<>();

    static {
        ask("young carers", "DR161031.02", "DR160919.04");
        ask("Gypsy, Roma and Traveller", "DR161017.01");
        ask("service families", "DR160919.02");
        ask("breakfast clubs", "R1426");
        ask("DR161003.01", "DR161003.01");
        ask("dr161003", "DR161003.01", "DR161003.02");
        ask("sickle cell", "DR160418.01", "DR170123.02");
        ask("Home Office", "home_office.2018-07.2018-09.0");
        ask("family court", "court_order.2018-04.2018-06.0", "ES-0023");
        ask("nursery quality", "DR161212.05");
        ask("children in custody", "ES-0020", "DS00013");
        ask("teacher turnover", "DR160905.02");
        ask("\"kinship care\"", "DR170206.01");
        ask("twins", "DR170418.02",
                "University of Fictionbridge.2012-08-13.Twins in primary school: a first count");
        ask("claims for benefit", "DR161114.02");
        ask("girls mathematics", "DR161212.01");
        ask("class size England and France", "DR170904.01");
        ask("Progress Lens", "ES-0031", "R1402", "DR160613.04", "DR160613.04A");
        ask("hearing aids", "DR170807.02");
        ask("Notshire Hospitals", "DR160418.01", "DR170123.02", "DS00014");
        ask("timetables Daily Fiction", "DR160503.01");
        ask("summer schools", "DR170123.03",
                "Imaginary Education Trust.2014-01-13.Trial of a summer school for new Year 7 pupils");
        ask("refugee children", "DR170320.02");
        ask("student loans", "DR180903.04");
        ask("autism", "DR180319.06");
        ask("apprenticeships", "DR161031.01", "DR181108.02");
        ask("asthma air quality", "DR161003.01");
        ask("domestic incidents", "ES-0022");
        ask("immunisation", "ES-0024");
        ask("children's homes", "ES-0003", "DR170502.01", "DR180529.06");
        ask("grammar schools", "DR170904.02");
        ask("free school meals eligibility", "ES-0009", "DR161114.03");
    }

    private static void ask(String question, String... answers) {
        QUESTIONS.put(question, List.of(answers));
    }

    @Test
    void questions_findTheirAnswersFirst() throws IOException {
        double sum = 0;
        var late = new ArrayList<String>();
        try (var server = StaticServer.of(SampleSite.folder()); var chromium = Chromium.open()) {
            var page = SearchSites.withEngine(chromium.page(), SampleSite.folder());
            page.navigate(server.url("index.html"));
            var answers = (List<?>) page.evaluate("""
                    async questions => {
                      const index = await openbookSearch.open(openbookSearch.httpSource('search/'));
                      const answers = [];
                      for (const text of questions) {
                        answers.push((await index.search({text, prefix: true})).hits.map(hit => hit.key));
                      }
                      return answers;
                    }""", List.copyOf(QUESTIONS.keySet()));
            int number = 0;
            for (var question : QUESTIONS.entrySet()) {
                var hits = (List<?>) answers.get(number++);
                int rank = hits.stream().map(question.getValue()::contains).toList().indexOf(true) + 1;
                sum += rank == 0 ? 0 : 1.0 / rank;
                if (rank != 1) {
                    late.add(question.getKey() + ": " + hits);
                }
            }
            assertEquals(List.of(), chromium.complaints(page));
        }
        double score = sum / QUESTIONS.size();
        assertTrue(QUESTIONS.size() >= 30);
        assertTrue(score >= SCORE, "mean reciprocal rank %.3f; not first: %s".formatted(score, late));
    }
}
