package uk.openbook.validation.rules;

import java.util.List;
import java.util.stream.Collectors;
import uk.openbook.model.Bound;
import uk.openbook.model.Condition;
import uk.openbook.model.RuleDefinition;

/** A rule in the words of a message. */
final class Words {

    private Words() {
    }

    /** When it applies, with a space before, such as {@code when panel is DMAP}. */
    static String of(RuleDefinition rule) {
        return (rule.when().isEmpty() ? "" : " when " + joined(rule.when(), " and "))
                + (rule.unless().isEmpty() ? "" : " unless " + joined(rule.unless(), " or "));
    }

    /** What to do about a date that breaks it. */
    static String correctionOf(RuleDefinition rule) {
        return rule.bound() instanceof Bound.OtherColumn ? "Correct whichever date is wrong" : "Correct the date";
    }

    private static String joined(List<Condition> conditions, String joint) {
        return conditions.stream().map(Words::of).collect(Collectors.joining(joint));
    }

    private static String of(Condition condition) {
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf.column() + " is " + oneOf.texts().stream().sorted().collect(Collectors.joining(" or "));
        }
        if (condition instanceof Condition.BeforeRelease) {
            return condition.column() + " is before the release";
        }
        var dated = (Condition.Dated) condition;
        return dated.column() + " is" + dated.from().map(day -> " " + day + " or later").orElse("")
                + (dated.from().isPresent() && dated.before().isPresent() ? " and" : "")
                + dated.before().map(day -> " before " + day).orElse("");
    }
}
