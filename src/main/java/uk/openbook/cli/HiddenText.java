package uk.openbook.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.openbook.input.Sheet;
import uk.openbook.input.SiteFiles;
import uk.openbook.model.Column;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Redacted;
import uk.openbook.model.Register;
import uk.openbook.text.NormalizedText;
import uk.openbook.validation.privacy.Excerpt;

/**
 * Decides which cells a report may show. A column of a register of which any cell is redacted is not shown at all, also
 * where the notice is at fault or yet to come; a cell that holds text that was redacted elsewhere is not shown either; and
 * details of people are masked.
 */
final class HiddenText {

    private static final String RELEASES = "data/releases/";

    private final List<Register> registers;
    private final Set<String> erased = new HashSet<>();
    /** Register and column, with a colon between. */
    private final Set<String> columns = new HashSet<>();
    private boolean unknown;

    HiddenText(CheckResult result) {
        registers = result.checked().registers();
        result.checked().erased().forEach(text -> erased.add(NormalizedText.folded(text)));
        for (var folder : SiteFiles.in(result.site().resolve(RELEASES))) {
            read(result.site(), RELEASES + folder.getFileName() + "/notices.csv");
        }
    }

    private void read(Path site, String file) {
        var faults = new Findings();
        for (var line : Sheet.read(site, file, List.of("kind", "register", "columns"), List.of(), true, faults,
                FindingCode.NOTICE).lines()) {
            Stream.of(line.text("columns").split(";"))
                    .forEach(column -> columns.add(line.text("register") + ":" + column.strip()));
        }
        unknown |= faults.hasErrors();
    }

    /** Whether the rows of a file may be shown, cell by cell: its lines hold no keys that may have to be redacted. */
    boolean isShown(String file) {
        return file.startsWith("data/code-lists/") || file.equals("data/organisations.csv")
                || !unknown && register(file).isPresent();
    }

    /** The text of a cell as a report may show it: on one line, not long. */
    String shown(String file, String heading, String text) {
        var register = register(file);
        var column = register.flatMap(known -> known.column(heading.strip())).map(Column::name).orElse(heading.strip());
        boolean hidden = register.isPresent() && columns.contains(register.get().id() + ":" + column)
                || erased.stream().anyMatch(NormalizedText.folded(text)::contains);
        return hidden ? Redacted.MARK : Excerpt.unquoted(text);
    }

    /** A message, unless it holds text that was redacted. */
    String message(String text) {
        if (erased.stream().noneMatch(NormalizedText.folded(text)::contains)) {
            return text;
        }
        return "This message holds text that is redacted, and is not shown.";
    }

    /** The register of which a file of a release has the rows. */
    private Optional<Register> register(String file) {
        return registers.stream().filter(register -> file.startsWith(RELEASES)
                && file.endsWith("/" + register.id() + ".csv")).findFirst();
    }
}
