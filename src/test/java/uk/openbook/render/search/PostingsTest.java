package uk.openbook.render.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PostingsTest {

    @Test
    void streams_areReadBackAsTheyWereWrittenWhateverTheirLength() {
        var random = new SplittableRandom(7);
        var postings = new Postings();
        postings.reach(50);
        var written = new ArrayList<ArrayList<Integer>>();
        for (int term = 0; term < 50; term++) {
            written.add(new ArrayList<>());
        }
        for (int i = 0; i < 400_000; i++) {
            // Some terms come often, others seldom or never.
            int term = (int) (49 * Math.pow(random.nextDouble(), 4));
            int number = random.nextInt(1 << random.nextInt(31));
            postings.number(term, number);
            written.get(term).add(number);
        }
        var reader = postings.new Reader();
        for (int term = 0; term < 50; term++) {
            assertEquals(!written.get(term).isEmpty(), postings.has(term));
            if (postings.has(term)) {
                reader.open(term);
                for (int number : written.get(term)) {
                    assertTrue(reader.hasNext());
                    assertEquals(number, reader.number());
                }
                assertFalse(reader.hasNext());
            }
        }
    }
}
