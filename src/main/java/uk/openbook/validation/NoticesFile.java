package uk.openbook.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.openbook.input.Nearest;
import uk.openbook.input.Sheet;
import uk.openbook.model.Column;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Notice;
import uk.openbook.model.Place;
import uk.openbook.model.Register;
import uk.openbook.validation.privacy.Excerpt;
import uk.openbook.validation.privacy.PrivacyGate;

/**
 * Reads {@code notices.csv} of a release: what it corrects, withdraws and redacts. No message prints a key, which may be
 * what is to be redacted.
 */
final class NoticesFile {

    private static final String KIND = "kind";
    private static final String REGISTER = "register";
    private static final String KEY = "key";
    private static final String COLUMNS = "columns";
    private static final String RELEASE = "release";
    private static final String REASON = "reason";
    private static final List<String> REQUIRED = List.of(KIND, REGISTER, KEY, COLUMNS, REASON);
    /** In the columns of a notice that is of a release's note. */
    private static final String NOTE = "note";

    private final ReleaseFolder folder;
    private final List<String> releases;
    private final Map<String, Register> registers;
    private final Set<String> faulty;
    private final Map<Register, KeySpellings> spellings;
    private final PrivacyGate gate;
    private final Findings findings;
    private final List<NoticeDraft> notices = new ArrayList<>();
    private final Map<List<String>, Place> told = new HashMap<>();

    private NoticesFile(ReleaseFolder folder, List<String> releases, List<Register> registers, Set<String> faulty,
            Map<Register, KeySpellings> spellings, PrivacyGate gate, Findings findings) {
        this.folder = folder;
        this.releases = releases;
        this.registers = registers.stream().collect(Collectors.toMap(Register::id, Function.identity()));
        this.faulty = faulty;
        this.spellings = spellings;
        this.gate = gate;
        this.findings = findings;
    }

    /**
     * The notices of a release without those at fault; none where it has no file.
     *
     * @param releases the ids of all releases, oldest first
     * @param faulty ids of registers whose definition has a fault, of which nothing can be said
     * @param spellings of the keys of each register
     */
    static List<NoticeDraft> read(Path site, ReleaseFolder folder, List<String> releases, List<Register> registers,
            Set<String> faulty, Map<Register, KeySpellings> spellings, PrivacyGate gate, Findings findings) {
        var file = new NoticesFile(folder, releases, registers, faulty, spellings, gate, findings);
        Sheet.read(site, folder.notices(), REQUIRED, List.of(RELEASE), false, findings, FindingCode.NOTICE).lines()
                .forEach(file::add);
        return file.notices;
    }

    private void add(Sheet.Line line) {
        if (faulty.contains(line.text(REGISTER))) {
            return;
        }
        int before = findings.errors();
        var kind = Notice.Kind.of(line.text(KIND));
        if (kind.isEmpty()) {
            var words = Stream.of(Notice.Kind.values()).map(Notice.Kind::word).toList();
            report(line.at(KIND), line.text(KIND).isEmpty() ? "is blank" : "there is no kind "
                    + Excerpt.of(line.text(KIND)), Nearest.of(words).hint(line.text(KIND)));
        }
        if (line.text(REASON).isEmpty()) {
            report(line.at(REASON), "is blank", "Say why, in words that may be published");
        }
        gate.check(line.text(REASON), line.at(REASON), findings);
        if (line.text(RELEASE).isEmpty()) {
            ofEntry(line, kind, before);
        } else {
            ofNote(line, kind, before);
        }
    }

    private void ofEntry(Sheet.Line line, Optional<Notice.Kind> kind, int before) {
        var register = register(line);
        if (line.text(KEY).isEmpty()) {
            report(line.at(KEY), "is blank", "Give the key of the entry: its reference, or what downloads have in the column key");
        }
        var columns = register.flatMap(known -> kind.map(found -> columns(line, known, found))).orElse(List.of());
        if (findings.errors() == before) {
            for (var column : columns.isEmpty() ? List.of("") : columns.stream().map(Column::name).toList()) {
                checkOnce(line, line.text(KIND), line.text(REGISTER), key(line, register), column);
            }
        }
        if (findings.errors() == before) {
            add(line, kind.get(), register, columns, Optional.empty());
        }
    }

    private void ofNote(Sheet.Line line, Optional<Notice.Kind> kind, int before) {
        if (kind.filter(found -> found != Notice.Kind.REDACTION).isPresent()) {
            report(line.at(RELEASE), "only the redaction of a release’s note names a release",
                    "Empty it; a notice is given by the release in whose folder it stands");
            return;
        }
        if (!line.text(REGISTER).isEmpty() || !line.text(KEY).isEmpty()) {
            report(line.at(RELEASE), "a notice is either of an entry or of the note of a release, and not of both",
                    "Empty release, or empty register and key");
            return;
        }
        if (!line.text(COLUMNS).equals(NOTE)) {
            report(line.at(COLUMNS), "is not " + NOTE + ", which is all of a release that can be redacted",
                    "Write " + NOTE);
        }
        var release = line.text(RELEASE);
        int other = releases.indexOf(release);
        if (other < 0) {
            report(line.at(RELEASE), "there is no release " + Excerpt.of(release), Nearest.of(releases).hint(release));
        } else if (other >= releases.indexOf(folder.id())) {
            report(line.at(RELEASE), Excerpt.of(release) + " is not before " + folder.id(),
                    "Give the notice in a later release than the one whose note it is of");
        }
        checkOnce(line, line.text(KIND), "", "", release);
        if (findings.errors() == before) {
            add(line, kind.orElseThrow(), Optional.empty(), List.of(), Optional.of(release));
        }
    }

    private void add(Sheet.Line line, Notice.Kind kind, Optional<Register> register, List<Column> columns,
            Optional<String> note) {
        notices.add(new NoticeDraft(folder, kind, register, key(line, register), columns, note, line.text(REASON),
                new NoticeDraft.At(line.at(KIND), line.at(KEY), line.at(COLUMNS), line.at(RELEASE)),
                Stream.of(KIND, REGISTER, KEY, COLUMNS, RELEASE, REASON).map(line::written).toList()));
    }

    private String key(Sheet.Line line, Optional<Register> register) {
        return register.map(known -> spellings.get(known).present(line.text(KEY))).orElse(line.text(KEY));
    }

    private Optional<Register> register(Sheet.Line line) {
        var id = line.text(REGISTER);
        var register = Optional.ofNullable(registers.get(id));
        if (register.isEmpty()) {
            report(line.at(REGISTER), id.isEmpty() ? "is blank" : "there is no register " + Excerpt.of(id),
                    Nearest.of(registers.keySet()).hint(id));
        }
        return register;
    }

    private List<Column> columns(Sheet.Line line, Register register, Notice.Kind kind) {
        var text = line.text(COLUMNS);
        if (kind == Notice.Kind.WITHDRAWAL) {
            if (!text.isEmpty()) {
                report(line.at(COLUMNS), "is not blank, but a withdrawal is of a whole entry", "Empty it");
            }
            return List.of();
        }
        var columns = new LinkedHashSet<Column>();
        for (var name : text.split(";")) {
            var column = register.column(name.strip());
            if (name.isBlank()) {
                continue;
            }
            if (column.isEmpty()) {
                report(line.at(COLUMNS), register + " has no column " + Excerpt.of(name.strip()),
                        Nearest.of(register.columns().stream().map(Column::name).toList()).hint(name.strip()));
            } else if (!columns.add(column.get())) {
                report(line.at(COLUMNS), column.get() + " stands there twice", "Delete one of the two");
            }
        }
        if (text.replace(";", "").isBlank()) {
            report(line.at(COLUMNS), "is blank", "Name the columns, with semicolons between them");
        }
        return List.copyOf(columns);
    }

    private void checkOnce(Sheet.Line line, String... what) {
        var other = told.putIfAbsent(List.of(what), line.place());
        if (other != null) {
            report(line.place(), other.lineAndRow() + " says the same of " + (what[3].isEmpty() ? "that entry" : what[3]),
                    "Delete one of the two");
        }
    }

    private void report(Place place, String problem, String remedy) {
        findings.add(FindingCode.NOTICE, place, problem, remedy);
    }
}
