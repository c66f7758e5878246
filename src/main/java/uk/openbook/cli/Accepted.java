package uk.openbook.cli;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.openbook.publication.InWords;
import uk.openbook.validation.CheckedSite;

/** Says how many warnings staff have accepted, so that none is passed over in silence. */
final class Accepted {

    private Accepted() {
    }

    /** One line, such as {@code Accepted in data/accepted.csv: 3 warnings (2 html-as-text, 1 release-date)}. */
    static Optional<String> of(CheckedSite site) {
        if (site.accepted().isEmpty()) {
            return Optional.empty();
        }
        int all = site.accepted().values().stream().mapToInt(Integer::intValue).sum();
        return Optional.of(new TreeMap<>(site.accepted()).entrySet().stream().map(Accepted::counted)
                .collect(Collectors.joining(", ", "Accepted in data/accepted.csv: "
                        + InWords.count(all, "warning", "warnings") + " (", ")")));
    }

    private static String counted(Map.Entry<?, Integer> code) {
        return InWords.number(code.getValue()) + " " + code.getKey();
    }
}
