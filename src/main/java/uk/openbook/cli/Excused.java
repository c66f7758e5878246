package uk.openbook.cli;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.openbook.publication.InWords;
import uk.openbook.validation.CheckedSite;

/** How much in sealed releases does not meet what a definition demands since, for staff: it stays as it was. */
final class Excused {

    private Excused() {
    }

    /**
     * One line, such as {@code Sealed releases stay as published, though today's definitions would find: 14 in shares
     * (12 required, 2 retired-code)}; empty where nothing is.
     */
    static Optional<String> of(CheckedSite site) {
        if (site.excused().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(site.excused().entrySet().stream()
                .map(register -> count(register.getValue()) + " in " + register.getKey() + " ("
                        + register.getValue().entrySet().stream()
                                .map(rule -> InWords.number(rule.getValue()) + " " + rule.getKey())
                                .collect(Collectors.joining(", ")) + ")")
                .collect(Collectors.joining("; ",
                        "Sealed releases stay as published, though today's definitions would find: ", "")));
    }

    private static String count(Map<?, Integer> counts) {
        return InWords.number(counts.values().stream().mapToLong(Integer::intValue).sum());
    }
}
