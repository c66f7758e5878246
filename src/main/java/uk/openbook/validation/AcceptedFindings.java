package uk.openbook.validation;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.openbook.input.Nearest;
import uk.openbook.input.PastedLine;
import uk.openbook.input.Sheet;
import uk.openbook.model.Finding;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.validation.privacy.Excerpt;
import uk.openbook.validation.privacy.PrivacyGate;

/**
 * Reads {@code data/accepted.csv}, in which staff accept warnings about what cannot be corrected, each with a reason and
 * an approver, and takes these warnings out of the findings. An error cannot be accepted.
 */
final class AcceptedFindings {

    static final String FILE = "data/accepted.csv";

    private static final List<String> REQUIRED = List.of("code", "register", "key", "column", "reason", "approver");
    private static final String FILE_HEADING = "file";
    /** Without them, nobody would know that a line is of no use any more. */
    private static final Set<FindingCode> NEVER = Set.of(FindingCode.ACCEPTED_UNUSED, FindingCode.WAIVER_UNUSED);

    private final PrivacyGate gate;
    private final Findings findings;
    private final Map<Subject, Place> lines = new LinkedHashMap<>();
    private final Set<Subject> used = new HashSet<>();

    /**
     * What a line accepts.
     *
     * @param file path of the file that is named, or empty where a register is
     * @param column a column of the register, a key of a header, or empty
     */
    private record Subject(String code, String register, String file, String key, String column) {
    }

    private AcceptedFindings(PrivacyGate gate, Findings findings) {
        this.gate = gate;
        this.findings = findings;
    }

    /**
     * Takes the accepted warnings out of the findings.
     *
     * @param unread ids of registers of which not every row was read, so that a line may be of use in another row
     * @return how many warnings were accepted, by code
     */
    static Map<FindingCode, Integer> apply(Path site, Set<String> unread, PrivacyGate gate, Findings findings) {
        var accepted = new AcceptedFindings(gate, findings);
        for (var line : Sheet.read(site, FILE, REQUIRED, List.of(FILE_HEADING), false, findings, FindingCode.ACCEPTED)
                .lines()) {
            accepted.read(line);
        }
        return accepted.lines.isEmpty() ? Map.of() : accepted.apply(unread);
    }

    private void read(Sheet.Line line) {
        int before = findings.errors();
        checkCode(line);
        for (var heading : List.of("reason", "approver")) {
            PastedLine.unfilled(line.text(heading)).ifPresent(problem -> report(line.at(heading), problem,
                    heading.equals("reason") ? "Say why this may stay as it is" : "Say who approved it"));
        }
        if (line.text("register").isEmpty() == line.text(FILE_HEADING).isEmpty()) {
            report(line.at("register"), "the line names both a register and a file, or neither",
                    "Give the register whose row it is about; or, for a warning that is not about a register, its file "
                            + "in a column with the heading file");
        }
        for (var heading : Stream.concat(REQUIRED.stream(), Stream.of(FILE_HEADING)).toList()) {
            gate.check(line.text(heading), line.at(heading), findings);
        }
        if (findings.errors() == before) {
            var subject = new Subject(line.text("code"), line.text("register"), line.text(FILE_HEADING),
                    line.text("key"), line.text("column"));
            var other = lines.putIfAbsent(subject, line.place());
            if (other != null) {
                report(line.place(), other.lineAndRow() + " accepts the same", "Delete one of the two lines");
            }
        }
    }

    private void checkCode(Sheet.Line line) {
        var text = line.text("code");
        var code = code(text);
        if (code.isEmpty()) {
            report(line.at("code"), text.isEmpty() ? "is blank" : "there is no finding with the code " + Excerpt.of(text),
                    Nearest.of(Stream.of(FindingCode.values()).map(FindingCode::toString).toList()).didYouMean(text)
                            .orElse("Copy the code from the warning; it is at its end, in square brackets"));
        } else if (NEVER.contains(code.get())) {
            report(line.at("code"), "a warning of this code cannot be accepted", "Delete this line, and do what the "
                    + "warning says");
        }
    }

    private static Optional<FindingCode> code(String text) {
        return Stream.of(FindingCode.values()).filter(code -> code.toString().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private Map<FindingCode, Integer> apply(Set<String> unread) {
        var counts = new EnumMap<FindingCode, Integer>(FindingCode.class);
        var errors = new HashSet<Subject>();
        for (var finding : findings.sorted()) {
            line(finding).ifPresent(subject -> {
                if (finding.isError()) {
                    errors.add(subject);
                } else {
                    used.add(subject);
                    counts.merge(finding.code(), 1, Integer::sum);
                }
            });
        }
        findings.removeWarnings(finding -> line(finding).isPresent());
        lines.forEach((subject, place) -> {
            if (errors.contains(subject)) {
                report(place, "the finding is an error, and only warnings can be accepted",
                        "Do what the error says, and delete this line");
            } else if (!used.contains(subject) && !unread.contains(subject.register)) {
                findings.add(FindingCode.ACCEPTED_UNUSED, place, "there is no such warning any more",
                        "Delete the line, or correct it: code, register, key and column as the csv report of check has "
                                + "them");
            }
        });
        return counts;
    }

    /** The line that accepts a finding, if it is a warning. */
    private Optional<Subject> line(Finding finding) {
        var place = finding.place();
        var code = finding.code().toString();
        return Stream.of(new Subject(code, register(place.file()), "", place.key(), place.detail()),
                new Subject(code, "", place.file(), place.key(), place.detail())).filter(lines::containsKey).findFirst();
    }

    /** The register of a file in the folder of a release; empty for any other file. */
    private static String register(String file) {
        var parts = file.split("/");
        return file.startsWith(ReleaseFolder.RELEASES + "/") && parts.length == 4 && parts[3].endsWith(".csv")
                ? parts[3].substring(0, parts[3].length() - ".csv".length()) : "";
    }

    private void report(Place place, String problem, String remedy) {
        findings.add(FindingCode.ACCEPTED, place, problem, remedy);
    }
}
