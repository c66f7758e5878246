package uk.openbook.render.search;

/**
 * Takes the endings of grammar off English words: plurals, {@code -ed}, {@code -ing} and a silent {@code e}. These are the
 * steps 1 and 5 of the algorithm known as Porter2 or Snowball English. Its other steps join words of different meaning,
 * such as nationality and nation, and are left out. {@code search-engine.js} has the same, and a test compares the two. One
 * is used by one thread.
 */
final class EnglishStemmer {

    private static final String[][] EXCEPTIONS = {{"skis", "ski"}, {"skies", "sky"}, {"dying", "die"},
        {"lying", "lie"}, {"tying", "tie"}, {"sky", "sky"}, {"news", "news"}, {"howe", "howe"}, {"atlas", "atlas"},
        {"cosmos", "cosmos"}, {"bias", "bias"}, {"andes", "andes"}};
    /** Left as they are once a plural s is gone. */
    private static final String[] WHOLE = {"inning", "outing", "canning", "herring", "earring", "evening", "proceed",
        "exceed", "succeed"};
    /** Beginnings after which the first region starts, whatever their letters. */
    private static final String[] STARTS = {"gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ",
        "inter"};

    private char[] word = new char[64];
    private int length;
    private int region1;
    private int region2;

    /** The stem of a word of the letters a to z; any other text is its own. */
    String stem(String text) {
        length = text.length();
        if (length <= 2 || !isPlain(text)) {
            return text;
        }
        for (var exception : EXCEPTIONS) {
            if (exception[0].equals(text)) {
                return exception[1];
            }
        }
        if (word.length < length + 1) {
            word = new char[length * 2];
        }
        text.getChars(0, length, word, 0);
        markConsonants();
        findRegions();
        removePlural();
        for (var whole : WHOLE) {
            if (length == whole.length() && endsWith(whole)) {
                return whole;
            }
        }
        removePast();
        if (length > 2 && (word[length - 1] == 'y' || word[length - 1] == 'Y') && !isVowel(length - 2)) {
            word[length - 1] = 'i';
        }
        removeLast();
        for (int i = 0; i < length; i++) {
            if (word[i] == 'Y') {
                word[i] = 'y';
            }
        }
        return new String(word, 0, length);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    /** A y that is a consonant becomes a capital. */
    private void markConsonants() {
        for (int i = 0; i < length; i++) {
            if (word[i] == 'y' && (i == 0 || isVowel(i - 1))) {
                word[i] = 'Y';
            }
        }
    }

    private boolean isVowel(int at) {
        return switch (word[at]) {
            case 'a', 'e', 'i', 'o', 'u', 'y' -> true;
            default -> false;
        };
    }

    private void findRegions() {
        region1 = -1;
        for (var start : STARTS) {
            if (length >= start.length() && startsWith(start)) {
                region1 = start.length();
            }
        }
        if (region1 < 0) {
            region1 = regionAfter(0);
        }
        region2 = regionAfter(region1);
    }

    private boolean startsWith(String start) {
        for (int i = 0; i < start.length(); i++) {
            if (word[i] != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** What follows the first consonant after a vowel. */
    private int regionAfter(int from) {
        for (int i = from + 1; i < length; i++) {
            if (isVowel(i - 1) && !isVowel(i)) {
                return i + 1;
            }
        }
        return length;
    }

    private boolean endsWith(String ending) {
        int from = length - ending.length();
        if (from < 0) {
            return false;
        }
        for (int i = 0; i < ending.length(); i++) {
            if (word[from + i] != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasVowelBefore(int end) {
        for (int i = 0; i < end; i++) {
            if (isVowel(i)) {
                return true;
            }
        }
        return false;
    }

    private void removePlural() {
        if (endsWith("sses")) {
            length -= 2;
        } else if (endsWith("ied") || endsWith("ies")) {
            length -= length > 4 ? 2 : 1;
        } else if (word[length - 1] == 's' && !endsWith("us") && !endsWith("ss") && hasVowelBefore(length - 2)) {
            length--;
        }
    }

    private void removePast() {
        if (endsWith("eed")) {
            if (length - 3 >= region1) {
                length--;
            }
            return;
        }
        if (length == 5 && endsWith("ying") && !isVowel(0)) {
            word[1] = 'i';
            word[2] = 'e';
            length = 3;
            return;
        }
        for (var ending : new String[] {"ing", "ed"}) {
            if (endsWith(ending)) {
                if (hasVowelBefore(length - ending.length())) {
                    length -= ending.length();
                    mendEnd();
                }
                return;
            }
        }
    }

    private void mendEnd() {
        if (endsWith("at") || endsWith("bl") || endsWith("iz")) {
            word[length++] = 'e';
        } else if (length > 1 && word[length - 1] == word[length - 2] && "bdfgmnprt".indexOf(word[length - 1]) >= 0) {
            // Of add, egg and off both letters stay.
            length -= length == 3 && "aeo".indexOf(word[0]) >= 0 ? 0 : 1;
        } else if (region1 >= length && endsInShortSyllable(length)) {
            word[length++] = 'e';
        }
    }

    /** Whether the letters before a place end in a vowel between consonants, or are a vowel and a consonant, or past. */
    private boolean endsInShortSyllable(int end) {
        if (end == 4 && startsWith("past")) {
            return true;
        }
        if (end < 2 || isVowel(end - 1) || !isVowel(end - 2)) {
            return false;
        }
        if (end == 2) {
            return true;
        }
        char last = word[end - 1];
        return !isVowel(end - 3) && last != 'w' && last != 'x' && last != 'Y';
    }

    private void removeLast() {
        int last = length - 1;
        if (word[last] == 'e') {
            if (last >= region2 || last >= region1 && !endsInShortSyllable(last)) {
                length--;
            }
        } else if (word[last] == 'l' && last >= region2 && last > 0 && word[last - 1] == 'l') {
            length--;
        }
    }
}
