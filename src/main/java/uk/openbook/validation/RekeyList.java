package uk.openbook.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.openbook.input.Nearest;
import uk.openbook.input.PastedLine;
import uk.openbook.input.Sheet;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.model.Register;
import uk.openbook.model.Rekey;
import uk.openbook.validation.privacy.Excerpt;
import uk.openbook.validation.privacy.PrivacyGate;

/**
 * Reads {@code data/rekeys.csv}, in which staff say that from a release on an entry is known by another key, and why.
 * What it says must fit the editions: the old key was published until then and never again, the new one never before.
 */
final class RekeyList {

    static final String FILE = "data/rekeys.csv";

    static final List<String> HEADINGS = List.of("register", "release", "old", "new", "reason");

    private final List<ReleaseDraft> drafts;
    private final Map<String, Register> registers;
    private final Map<Register, KeySpellings> spellings;
    private final Findings findings;
    private final Map<String, Place> olds = new HashMap<>();
    private final Map<String, Place> news = new HashMap<>();
    private final List<Rekey> sound = new ArrayList<>();

    private RekeyList(List<ReleaseDraft> drafts, List<Register> registers, Map<Register, KeySpellings> spellings,
            Findings findings) {
        this.drafts = drafts;
        this.registers = registers.stream().collect(Collectors.toMap(Register::id, Function.identity()));
        this.spellings = spellings;
        this.findings = findings;
    }

    /**
     * What the file says, but for lines with a fault, which are findings; a site need have no such file.
     *
     * @param drafts all releases, oldest first
     * @param faulty ids of registers whose definition has a fault, of which nothing can be said
     * @param spellings of the keys of each register
     */
    static Rekeys read(Path site, List<ReleaseDraft> drafts, List<Register> registers, Set<String> faulty,
            Map<Register, KeySpellings> spellings, PrivacyGate gate, Findings findings) {
        var list = new RekeyList(drafts, registers, spellings, findings);
        var sheet = Sheet.read(site, FILE, HEADINGS, List.of(), false, findings, FindingCode.REKEY);
        sheet.reportComments(findings);
        for (var line : sheet.lines()) {
            for (var heading : List.of("old", "new", "reason")) {
                gate.check(line.text(heading), line.at(heading), findings);
            }
            if (!faulty.contains(line.text("register"))) {
                list.add(line);
            }
        }
        return new Rekeys(list.sound);
    }

    /**
     * What the file says, before it is held against anything: what is redacted of an entry is so under each of its
     * keys, and must be before any rule sees its rows. Its faults are found by {@link #read}.
     */
    static Rekeys stated(Path site, Map<Register, KeySpellings> spellings) {
        var list = new RekeyList(List.of(), List.copyOf(spellings.keySet()), spellings, new Findings());
        return new Rekeys(Sheet.read(site, FILE, HEADINGS, List.of(), false, new Findings(), FindingCode.REKEY).lines()
                .stream().filter(line -> !line.text("old").isEmpty() && !line.text("new").isEmpty())
                .map(list::rekey).filter(rekey -> !rekey.old().equals(rekey.now())).toList());
    }

    private Rekey rekey(Sheet.Line line) {
        return new Rekey(line.text("register"), line.text("release"), present(line, "old"), present(line, "new"),
                line.text("reason"));
    }

    /** The key of today; lines of earlier years may give the form of Openbook 0.1. */
    private String present(Sheet.Line line, String heading) {
        var key = line.text(heading);
        return Optional.ofNullable(registers.get(line.text("register"))).map(register -> spellings.get(register)
                .present(key)).orElse(key);
    }

    private void add(Sheet.Line line) {
        int before = findings.errors();
        var register = register(line);
        var draft = draft(line);
        PastedLine.unfilled(line.text("reason")).ifPresent(problem -> report(line, "reason", problem,
                "Say why the key changed; the page of the entry shows it"));
        boolean given = isGiven(line, "old") & isGiven(line, "new");
        if (given && line.text("old").equals(line.text("new"))) {
            report(line, "new", "is the old key", "Give the key that the entry has since");
        } else if (given && present(line, "old").equals(present(line, "new"))) {
            // Two keys in Openbook 0.1 that differ in spelling alone, and are one key of today.
            return;
        } else if (given && register.isPresent()) {
            claim(line, "old", olds);
            claim(line, "new", news);
        }
        if (findings.errors() == before) {
            checkEditions(line, register.orElseThrow(), draft.orElseThrow());
        }
        if (findings.errors() == before) {
            sound.add(rekey(line));
        }
    }

    private Optional<Register> register(Sheet.Line line) {
        var id = line.text("register");
        var register = Optional.ofNullable(registers.get(id));
        if (register.isEmpty()) {
            report(line, "register", "there is no register " + Excerpt.of(id),
                    Nearest.of(registers.keySet()).hint(id));
        }
        return register;
    }

    private Optional<ReleaseDraft> draft(Sheet.Line line) {
        var id = line.text("release");
        var draft = drafts.stream().filter(each -> each.folder().id().equals(id)).findFirst();
        if (draft.isEmpty()) {
            report(line, "release", "there is no release " + Excerpt.of(id),
                    Nearest.of(drafts.stream().map(each -> each.folder().id()).toList()).hint(id));
        }
        return draft;
    }

    private boolean isGiven(Sheet.Line line, String heading) {
        if (line.text(heading).isEmpty()) {
            report(line, heading, "is blank", "Give the key: the reference of the entry, or what downloads have in the column key");
        }
        return !line.text(heading).isEmpty();
    }

    /** An entry has one key before another, and one after it. */
    private void claim(Sheet.Line line, String heading, Map<String, Place> claimed) {
        var other = claimed.putIfAbsent(line.text("register") + ":" + present(line, heading), line.place());
        if (other != null) {
            report(line, heading, key(line, heading) + " is already the " + heading + " key in " + other.lineAndRow(),
                    "Delete one of the two lines");
        }
    }

    private void checkEditions(Sheet.Line line, Register register, ReleaseDraft draft) {
        var edition = draft.edition(register);
        if (edition.isEmpty()) {
            report(line, "release", draft.folder().id() + " has no " + register + ".csv",
                    "Give the first release in which the register has the new key");
            return;
        }
        var earlier = drafts.subList(0, drafts.indexOf(draft)).stream()
                .filter(each -> each.edition(register).isPresent()).toList();
        var later = drafts.subList(drafts.indexOf(draft) + 1, drafts.size());
        if (earlier.isEmpty()) {
            report(line, "release", "no release before it has " + register + ".csv",
                    "Give the first release in which the register has the new key");
            return;
        }
        if (earlier.stream().allMatch(each -> isWhole(each, register)) && isWhole(draft, register)) {
            checkOld(line, register, earlier.get(earlier.size() - 1), draft, later);
            checkNew(line, register, earlier, edition.get());
        }
    }

    /** What is not there may be in the rows that could not be read. */
    private static boolean isWhole(ReleaseDraft draft, Register register) {
        return draft.edition(register).filter(edition -> !edition.isWhole()).isEmpty();
    }

    private void checkOld(Sheet.Line line, Register register, ReleaseDraft before, ReleaseDraft draft,
            List<ReleaseDraft> later) {
        var old = present(line, "old");
        if (!isPublic(before, register, old)) {
            report(line, "old", before.folder().id() + ", the release before, lists no entry of this key",
                    Nearest.of(before.edition(register).orElseThrow().entries().stream().map(entry -> entry.key())
                            .toList()).to(old).map(near -> "Did you mean " + Excerpt.unquoted(near) + "?")
                            .orElse("Give a key that it lists, and the first release with the new one; where the key is "
                                    + "redacted, the one that this makes"));
        }
        if (isPublic(draft, register, old)) {
            report(line, "old", key(line, "old") + " is still listed in " + draft.folder().id(),
                    "Take its row out of " + draft.folder().registers().get(register) + ", or delete this line");
        }
        later.stream().filter(each -> isPublic(each, register, old)).findFirst().ifPresent(each ->
                report(line, "old", each.folder().id() + " lists an entry " + key(line, "old")
                        + " again, so that its address would lead to two entries",
                        "Give the later entry another key, or delete this line"));
    }

    private void checkNew(Sheet.Line line, Register register, List<ReleaseDraft> earlier, EditionDraft edition) {
        var now = present(line, "new");
        var known = Optional.ofNullable(edition.keys().get(now));
        if (known.isEmpty()) {
            report(line, "new", "the release lists no entry of this key",
                    Nearest.of(edition.entries().stream().map(entry -> entry.key()).toList()).to(now)
                            .map(near -> "Did you mean " + Excerpt.unquoted(near) + "?")
                            .orElse("Give a key that it lists; where the key is redacted, the one that this makes"));
        } else if (known.get().heldBack()) {
            report(line, "new", "the entry " + key(line, "new") + " is held back in that release",
                    "Delete this line until the entry is published");
        }
        earlier.stream().filter(each -> isPublic(each, register, now)).findFirst().ifPresent(each ->
                report(line, "new", each.folder().id() + " already lists an entry " + key(line, "new")
                        + ", which cannot be this one",
                        "Give the key that was new in the release, or delete this line"));
    }

    private static boolean isPublic(ReleaseDraft draft, Register register, String key) {
        return draft.edition(register).map(edition -> edition.keys().get(key)).filter(known -> !known.heldBack())
                .isPresent();
    }

    private static String key(Sheet.Line line, String heading) {
        return Excerpt.of(line.text(heading));
    }

    private void report(Sheet.Line line, String heading, String problem, String remedy) {
        findings.add(FindingCode.REKEY, line.at(heading), problem, remedy);
    }
}
