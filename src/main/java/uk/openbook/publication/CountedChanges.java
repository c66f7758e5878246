package uk.openbook.publication;

import java.util.List;
import java.util.stream.Stream;
import uk.openbook.history.Comparison;
import uk.openbook.model.Change;
import uk.openbook.model.Notices;

/** Counts what a release changed in a register, for every page and feed that says so. */
public final class CountedChanges {

    private CountedChanges() {
    }

    /** A number, and what was done to so many entries, such as {@code added}. */
    public record Count(int number, String words) {

        @Override
        public String toString() {
            return InWords.number(number) + " " + words;
        }
    }

    /** Each kind of change that there is, then how many entries were corrected and withdrawn. */
    public static List<Count> of(Comparison comparison, Notices notices) {
        return Stream.concat(
                        Stream.of(Change.Kind.values()).map(kind -> new Count(comparison.count(kind), kind.words())),
                        Stream.of(new Count(comparison.countCorrected(notices), "corrected"),
                                new Count(comparison.countWithdrawn(notices), "withdrawn")))
                .filter(count -> count.number() > 0).toList();
    }
}
