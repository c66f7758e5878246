package uk.openbook.render.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that differ in their grammar have one stem, and words of different meaning do not. */
class EnglishStemmerTest {

    private final EnglishStemmer stemmer = new EnglishStemmer();

    @ParameterizedTest
    @CsvSource({"caresses,caress", "ties,tie", "cries,cri", "gas,gas", "this,this", "gaps,gap", "kiwis,kiwi",
        "agreed,agre", "feed,feed", "hopped,hop", "hoping,hope", "hoped,hope", "cry,cri", "by,by", "say,say",
        "universities,universiti", "university,universiti", "organised,organis", "organising,organis", "organise,organis",
        "added,add", "evenings,evening", "vying,vie", "communities,communiti", "skis,ski", "dying,die", "news,news",
        "innings,inning", "succeeds,succeed", "sharing,share", "shared,share", "shares,share", "reused,reus",
        "reuse,reus", "controll,control", "controlled,control", "rate,rate", "yellow,yellow", "boy,boy", "happy,happi",
        "sky,sky", "youth,youth", "beds,bed", "bias,bias", "knitting,knit", "knives,knive", "consigned,consign"})
    void endingOfGrammar_isTakenOff(String word, String stem) {
        assertEquals(stem, stemmer.stem(word));
    }

    @ParameterizedTest
    @CsvSource({"nationality,nation", "national,nation", "nationality,national", "police,policy", "organisation,organ",
        "generalisation,general", "international,internal", "formative,format", "university,universe", "adoption,adopt",
        "conditional,condition", "hopefulness,hope", "knightly,knight", "accordingly,accord", "analogy,analog"})
    void wordOfAnotherMeaning_hasAnotherStem(String word, String other) {
        assertNotEquals(stemmer.stem(other), stemmer.stem(word));
    }

    @Test
    void otherTexts_areTheirOwnStems() {
        for (var text : new String[] {"", "a", "as", "2006", "s537a", "école", "dr161003.02", "Running"}) {
            assertEquals(text, stemmer.stem(text));
        }
    }
}
