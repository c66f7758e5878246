package uk.openbook.render.page;

import java.util.List;
import java.util.Optional;
import uk.openbook.model.Code;
import uk.openbook.model.CodeList;
import uk.openbook.text.Isolates;

/**
 * Where a code stands on a scale. A code list is a scale when its codes have a step: what the step is in a few words.
 *
 * @param direction which way the scale runs, such as {@code From A, most sensitive, to E, least sensitive}
 * @param steps all of them, in the order of the list
 */
public record Scale(String direction, List<Step> steps) {

    /** The column of a code list with the words of a step. */
    private static final String STEP = "step";

    public Scale {
        steps = List.copyOf(steps);
    }

    /**
     * A step of a scale.
     *
     * @param words what it is, such as {@code most sensitive}
     * @param here whether the code stands on it
     */
    public record Step(String code, String words, boolean here) {
    }

    /** Empty where the code is on no scale: its list is none, or the code stands beside the steps. */
    static Optional<Scale> of(CodeList list, Code code) {
        var steps = list.codes().stream().filter(step -> step.details().containsKey(STEP))
                .map(step -> new Step(step.code(), step.details().get(STEP), step.equals(code))).toList();
        if (steps.size() < 2 || steps.stream().noneMatch(Step::here)) {
            return Optional.empty();
        }
        return Optional.of(new Scale("From " + end(steps.get(0)) + ", to " + end(steps.get(steps.size() - 1)), steps));
    }

    private static String end(Step step) {
        return Isolates.around(step.code()) + ", " + Isolates.around(step.words());
    }
}
