package uk.openbook.english;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How easily texts are read, by the Flesch-Kincaid grade: 0.39 times the words of a sentence, and 11.8 times the
 * syllables of a word, less 15.59. Add five to a grade for the age at which children read such a text. Syllables are
 * counted from the letters, which is right for most English words and near it for the rest.
 *
 * @param sentences of all texts, in order
 */
record Reading(List<String> sentences) {

    /** A text ends a sentence where it ends; so does a colon, after which a list or an example follows. */
    private static final Pattern END = Pattern.compile("(?<=[.!?]|[.!?][\"”)])\\s+(?=[“\"(]?[A-Z0-9])|(?<=[:;])\\s+");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*|\\d[\\d,./]*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]{1,2}");

    /** A final e that is not heard, also before s or d. */
    private static final Pattern SILENT = Pattern.compile("(?<=[^laeiouy])e$|(?<=[^laeiouycgsxz])es$|(?<=[^dtaeiouy])ed$");

    Reading {
        sentences = List.copyOf(sentences);
    }

    static Reading of(Stream<String> texts) {
        return new Reading(texts.flatMap(END::splitAsStream).map(String::strip).filter(text -> words(text) > 0).toList());
    }

    double grade() {
        var words = sentences.stream().flatMap(Reading::wordsOf).toList();
        int syllables = words.stream().mapToInt(Reading::syllables).sum();
        return 0.39 * words.size() / sentences.size() + 11.8 * syllables / words.size() - 15.59;
    }

    /** The sentences of more words than that. */
    List<String> longerThan(int most) {
        return sentences.stream().filter(sentence -> words(sentence) > most).toList();
    }

    static int words(String text) {
        return (int) wordsOf(text).count();
    }

    private static Stream<String> wordsOf(String text) {
        return WORD.matcher(text).results().map(result -> result.group());
    }

    static int syllables(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return 1;
        }
        var letters = word.toLowerCase(Locale.ROOT).replaceFirst("['’]s$", "").replaceAll("[^a-z]", "");
        if (letters.length() <= 3) {
            return 1;
        }
        return Math.max(1, (int) VOWELS.matcher(SILENT.matcher(letters).replaceFirst("").replaceFirst("^y", ""))
                .results().count());
    }
}
