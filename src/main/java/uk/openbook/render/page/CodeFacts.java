package uk.openbook.render.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.openbook.model.Code;
import uk.openbook.model.Headings;

/**
 * Says the further columns of a code list in words. Four columns of datasets are said in pairs: the school years whose
 * children a dataset holds (Reception is 0) as ages, and the academic years it covers; others by their heading.
 */
final class CodeFacts {

    /** A child in Reception is 4 when the school year starts and 5 when it ends. */
    private static final int AGE_IN_RECEPTION = 4;

    private final Map<String, String> details;
    private final List<ViewPage.Fact> facts = new ArrayList<>();

    private CodeFacts(Code code) {
        details = new LinkedHashMap<>(code.details());
    }

    static List<ViewPage.Fact> of(Code code) {
        var facts = new CodeFacts(code);
        var first = facts.take("first_year");
        var last = facts.take("last_year");
        var from = facts.take("from");
        var to = facts.take("to");
        var source = facts.take("source");
        facts.details.forEach((name, words) -> facts.add(Headings.fromName(name), words.replace(";", ",")));
        ages(first, last).ifPresent(words -> facts.add("Ages", words));
        span(from, to).ifPresent(words -> facts.add("Academic years", words));
        source.ifPresent(words -> facts.add("Source of this description", words));
        return List.copyOf(facts.facts);
    }

    private Optional<String> take(String name) {
        return Optional.ofNullable(details.remove(name));
    }

    private void add(String label, String words) {
        facts.add(new ViewPage.Fact(label, words));
    }

    private static Optional<String> ages(Optional<String> first, Optional<String> last) {
        var from = first.flatMap(CodeFacts::number).map(year -> Math.max(0, year + AGE_IN_RECEPTION));
        var to = last.flatMap(CodeFacts::number).map(year -> year + AGE_IN_RECEPTION + 1);
        return span(from.map(String::valueOf), to.map(String::valueOf));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("-?[0-9]{1,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<String> span(Optional<String> from, Optional<String> to) {
        if (from.isEmpty()) {
            return to.map(end -> "to " + end);
        }
        return from.map(start -> to.map(end -> start + " to " + end).orElse(start + " onwards"));
    }
}
