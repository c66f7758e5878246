package uk.openbook.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import uk.openbook.text.NormalizedText;

/**
 * Of a number of names, the one that a misspelt name was probably meant to be. Letter case, white space, hyphens and
 * underscores do not count; a long name may differ in a third of its letters.
 */
public final class Nearest {

    /** When no name is near, so many are few enough to list. */
    private static final int FEW = 8;
    private static final int BUCKETS = 32;

    private final List<Candidate> candidates = new ArrayList<>();

    /** A spelling as it is compared, how often it has each letter, and what is suggested where it is the nearest. */
    private record Candidate(String folded, int[] letters, String suggestion) {
    }

    /** The names, of which the first of several equally near is taken. */
    public static Nearest of(Collection<String> names) {
        return new Nearest().addAll(names);
    }

    /** Adds names that are suggested as they are. */
    public Nearest addAll(Collection<String> names) {
        names.forEach(name -> add(name, name));
        return this;
    }

    /** Adds a spelling for which something else is suggested, such as the code of a label. */
    public Nearest add(String spelling, String suggestion) {
        var folded = fold(spelling);
        candidates.add(new Candidate(folded, lettersOf(folded), suggestion));
        return this;
    }

    /** The nearest name, if one is near. */
    public Optional<String> to(String text) {
        var folded = fold(text);
        var letters = lettersOf(folded);
        int limit = mostChanges(folded.length());
        Candidate best = null;
        for (var candidate : candidates) {
            if (atLeast(candidate, letters) > limit) {
                continue;
            }
            int distance = new LevenshteinDistance(limit).apply(candidate.folded, folded);
            if (distance >= 0) {
                best = candidate;
                if (distance == 0) {
                    break;
                }
                limit = distance - 1;
            }
        }
        return Optional.ofNullable(best).map(Candidate::suggestion);
    }

    /** Two letters that differ in one are no more alike than any others; two of four may have changed places. */
    private static int mostChanges(int length) {
        return length < 3 ? 0 : length == 3 ? 1 : Math.max(2, length / 3);
    }

    /** What to do about an unknown name: the nearest one, or all where there are few. */
    public String hint(String text) {
        return didYouMean(text).orElseGet(this::choices);
    }

    /**
     * The question whether the nearest name was meant, if one is near. A name that looks the same is not suggested: what
     * the text has in place of it is named.
     */
    public Optional<String> didYouMean(String text) {
        return to(text).map(name -> NormalizedText.spaced(name).equals(NormalizedText.spaced(text)) ? unseen(text)
                : "Did you mean " + name + "?");
    }

    private static String unseen(String text) {
        var names = text.codePoints().filter(point -> NormalizedText.isInvisible(point)
                        || point != ' ' && NormalizedText.isSpace(point))
                .distinct().mapToObj(NormalizedText::name).collect(Collectors.joining(", "));
        return names.isEmpty() ? "Write it with single spaces, and each accented letter as one character (Unicode NFC)"
                : "Delete " + names + " in it, which cannot be seen";
    }

    private String choices() {
        var names = candidates.stream().map(Candidate::suggestion).distinct().toList();
        if (names.isEmpty()) {
            return "There are none to choose from";
        }
        return names.size() <= FEW
                ? "Give one of " + names.stream().sorted().collect(Collectors.joining(", "))
                : "Give one of the " + names.size() + " that there are, such as " + names.get(0);
    }

    /** No distance is less: it costs nothing to know and spares most comparisons. */
    private static int atLeast(Candidate candidate, int[] letters) {
        int more = 0;
        int fewer = 0;
        for (int i = 0; i < BUCKETS; i++) {
            int difference = candidate.letters[i] - letters[i];
            if (difference > 0) {
                more += difference;
            } else {
                fewer -= difference;
            }
        }
        return Math.max(more, fewer);
    }

    private static int[] lettersOf(String folded) {
        var letters = new int[BUCKETS];
        for (int i = 0; i < folded.length(); i++) {
            letters[folded.charAt(i) % BUCKETS]++;
        }
        return letters;
    }

    private static String fold(String text) {
        return NormalizedText.folded(text.replace('_', ' ').replace('-', ' '));
    }
}
