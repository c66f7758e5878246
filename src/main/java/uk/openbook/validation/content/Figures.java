package uk.openbook.validation.content;

import java.util.Set;
import java.util.regex.Pattern;
import uk.openbook.input.FrontMatter;
import uk.openbook.input.Nearest;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.validation.privacy.Excerpt;

/** The figures in double braces that a page may hold, and that are worked out when it is published. */
final class Figures {

    private static final Set<String> PLAIN = Set.of("newest-release", "first-release", "releases", "organisations");
    private static final String ENTRIES = "entries ";
    private static final Pattern FIGURE = Pattern.compile("\\{\\{([^{}\\n]*)(\\}\\})?");

    private final Set<String> registers;
    private final Nearest nearest = new Nearest();

    /** @param registers the ids of which the entries may be counted */
    Figures(Set<String> registers) {
        this.registers = registers;
        PLAIN.stream().sorted().forEach(name -> nearest.add(name, "{{" + name + "}}"));
        registers.stream().sorted().forEach(id -> nearest.add(ENTRIES + id, "{{" + ENTRIES + id + "}}"));
    }

    /** Adds a finding for each figure in a page that there is not. */
    void check(FrontMatter page, String file, Findings findings) {
        var body = page.body();
        if (!body.contains("{{")) {
            return;
        }
        var matcher = FIGURE.matcher(body);
        long line = page.bodyLine();
        int counted = 0;
        while (matcher.find()) {
            for (; counted < matcher.start(); counted++) {
                line += body.charAt(counted) == '\n' ? 1 : 0;
            }
            var name = matcher.group(1);
            if (matcher.group(2) == null) {
                findings.add(FindingCode.PAGE_FIGURE, Place.of(file, line), "two opening braces are not closed",
                        "Close the figure with }}");
            } else if (!isKnown(name)) {
                findings.add(FindingCode.PAGE_FIGURE, Place.of(file, line),
                        "there is no figure " + Excerpt.of("{{" + name + "}}"), nearest.hint(name));
            }
        }
    }

    private boolean isKnown(String name) {
        return PLAIN.contains(name)
                || name.startsWith(ENTRIES) && registers.contains(name.substring(ENTRIES.length()));
    }
}
