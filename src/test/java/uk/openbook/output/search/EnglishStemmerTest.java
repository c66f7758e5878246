package uk.openbook.output.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs of words and stems are those of the published sample vocabulary, and further ones for each step. */
class EnglishStemmerTest {

    private final EnglishStemmer stemmer = new EnglishStemmer();

    @ParameterizedTest
    @CsvSource({"consign,consign", "consigned,consign", "consigning,consign", "consignment,consign", "consist,consist",
        "consisted,consist", "consistency,consist", "consistent,consist", "consistently,consist", "consisting,consist",
        "consists,consist", "consolation,consol", "consolations,consol", "consolatory,consolatori", "console,consol",
        "consoled,consol", "consoles,consol", "consolidate,consolid", "consolidated,consolid",
        "consolidating,consolid", "consoling,consol", "consolingly,consol", "consols,consol", "consonant,conson",
        "consort,consort", "consorted,consort", "consorting,consort", "conspicuous,conspicu",
        "conspicuously,conspicu", "conspiracy,conspiraci", "conspirator,conspir", "conspirators,conspir",
        "conspire,conspir", "conspired,conspir", "conspiring,conspir", "constable,constabl",
        "constables,constabl", "constance,constanc", "constancy,constanc", "constant,constant",
        "knack,knack", "knackeries,knackeri", "knacks,knack", "knag,knag", "knave,knave", "knaves,knave",
        "knavish,knavish", "kneaded,knead", "kneading,knead", "knee,knee", "kneel,kneel", "kneeled,kneel",
        "kneeling,kneel", "kneels,kneel", "knees,knee", "knell,knell", "knelt,knelt", "knew,knew", "knick,knick",
        "knif,knif", "knife,knife", "knight,knight", "knightly,knight", "knights,knight", "knit,knit",
        "knits,knit", "knitted,knit", "knitting,knit", "knives,knive", "knob,knob", "knobs,knob", "knock,knock",
        "knocked,knock", "knocker,knocker", "knockers,knocker", "knocking,knock", "knocks,knock", "knopp,knopp",
        "knot,knot", "knots,knot"})
    void wordOfTheSampleVocabulary_hasItsStem(String word, String stem) {
        assertEquals(stem, stemmer.stem(word));
    }

    @ParameterizedTest
    @CsvSource({"caresses,caress", "ties,tie", "cries,cri", "gas,gas", "this,this", "gaps,gap", "kiwis,kiwi",
        "agreed,agre", "feed,feed", "luxuriated,luxuri", "hopped,hop", "hoping,hope", "hoped,hope", "cry,cri", "by,by",
        "say,say", "relational,relat", "conditional,condit", "generalization,general", "generate,generat",
        "university,universiti", "universities,universiti",
        "universal,universal", "internal,internal", "international,internat", "organised,organis", "added,add",
        "emergency,emergenc", "evenings,evening", "biologists,biolog", "vying,vie", "communities,communiti", "arsenal,arsenal", "skis,ski",
        "dying,die", "news,news", "innings,inning", "succeeds,succeed", "proceeding,proceed", "sharing,share",
        "analogy,analog", "hopefulness,hope", "formative,format", "adoption,adopt", "rate,rate", "controll,control",
        "yellow,yellow", "boy,boy", "happy,happi", "sky,sky", "youth,youth", "beds,bed", "bias,bias"})
    void everyStep_isTaken(String word, String stem) {
        assertEquals(stem, stemmer.stem(word));
    }

    @Test
    void otherTexts_areTheirOwnStems() {
        for (var text : new String[] {"", "a", "as", "2006", "s537a", "école", "dr161003.02", "Running"}) {
            assertEquals(text, stemmer.stem(text));
        }
    }
}
