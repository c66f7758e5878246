package uk.openbook.render.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermsTest {

    private static Terms of(String... texts) {
        var terms = new Terms(texts.length);
        for (int i = 0; i < texts.length; i++) {
            terms.begin(i);
            if (!texts[i].isEmpty()) {
                terms.add(texts[i], 1);
            }
            terms.end();
        }
        terms.sort();
        return terms;
    }

    private static String hex(Packed packed) {
        return HexFormat.ofDelimiter(" ").formatHex(packed.bytes(), 0, packed.size());
    }

    private static Packed bytes(Terms.Shard shard) {
        var packed = new Packed();
        packed.append(shard.bytes(), 0, shard.bytes().length);
        return packed;
    }

    @Test
    void words_leadToStemsAndStemsToEntries() {
        var terms = of("cats", "dog", "", "");
        var shard = terms.shards().get(0);
        assertEquals("cat", shard.first());
        assertEquals("54 03"
                + " 00 03 63 61 74 03 02"
                + " 03 01 73 00 01 00"
                + " 00 03 64 6f 67 03 02"
                + " 01 50 02 50", hex(bytes(shard)));
        assertEquals(bytes(shard).hash(), shard.hash());
    }

    @Test
    void places_areThoseOfWordsInTheirText() {
        var terms = of("a cat, a dog", "dog s537A");
        // 537a has no place, so it is not in the list.
        assertEquals("50 04"
                + " 00 01 61 03"
                + " 00 03 63 61 74 02"
                + " 00 03 64 6f 67 04"
                + " 00 05 73 35 33 37 61 02"
                + " 02 00 02 01 01 01 03 01 00 01 01", hex(bytes(terms.positionShards().get(0))));
    }

    @Test
    void otherNames_areFoundAndCountOnceAndMakeNoEntryLonger() throws IOException {
        var terms = new Terms(8);
        for (int i = 0; i < 8; i++) {
            terms.begin(i);
            terms.add(i == 0 ? "dog" : i == 1 ? "cat" : "", 3);
            if (i == 0) {
                terms.addOtherName("cat dog", 3);
                terms.addOtherName("cat", 3);
            }
            terms.end();
        }
        terms.sort();
        // The cat of the entry 0 weighs as much as that of the entry 1, and its dog no more for being named again.
        assertEquals("54 02"
                + " 00 03 63 61 74 05 03"
                + " 00 03 64 6f 67 03 02"
                + " 01 01 aa"
                + " 01 a0", hex(bytes(terms.shards().get(0))));
        assertEquals("50 02"
                + " 00 03 63 61 74 05"
                + " 00 03 64 6f 67 03"
                + " 02 02 03 01 00"
                + " 02 00 03", hex(bytes(terms.positionShards().get(0))));
    }

    @Test
    void manyWords_areCutIntoFilesOfWhichEachIsFoundByItsFirst() throws IOException {
        var texts = new String[3000];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = "word" + i + " of all " + "abcdefghij".charAt(i % 10) + "x" + i % 700;
        }
        var terms = of(texts);
        var shards = terms.shards();
        assertTrue(shards.size() > 2);
        var words = new ArrayList<String>();
        for (var shard : shards) {
            var packed = bytes(shard);
            var found = List.of(SearchTexts.of(new ByteArrayInputStream(packed.bytes(), 0, packed.size())).split("\n\\|\n"));
            assertEquals(shard.first(), found.get(0));
            words.addAll(found);
        }
        assertEquals(words.stream().sorted().distinct().toList(), words);
        assertEquals(3702, words.size());
    }
}
