package uk.openbook.check.privacy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.openbook.intake.Nearest;
import uk.openbook.intake.PastedLine;
import uk.openbook.intake.Sheet;
import uk.openbook.model.Column;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.model.Register;

/**
 * The reviewed exceptions to the privacy gate, from {@code data/waivers.csv}: each opens it for one kind of detail in
 * one cell, as long as the cell's text stays the same. Safe to ask from several threads.
 */
public final class Waivers {

    /** The file, from the site folder. */
    public static final String FILE = "data/waivers.csv";

    private static final List<String> HEADINGS = List.of("register", "key", "column", "kind", "reason", "approver",
            "sha256");
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");

    private final Map<Waiver, Place> places = new HashMap<>();
    private final Set<Waiver> used = ConcurrentHashMap.newKeySet();

    private record Waiver(String register, String key, String column, PersonalDetail kind, String hash) {
    }

    private Waivers() {
    }

    /** No waivers at all. */
    public static Waivers none() {
        return new Waivers();
    }

    /**
     * Reads the waivers of a site; it need have none.
     *
     * @param faulty ids of registers whose definition has a fault, of which nothing can be said
     */
    public static Waivers read(Path site, List<Register> registers, Set<String> faulty, Findings findings) {
        var waivers = new Waivers();
        var byId = registers.stream().collect(Collectors.toMap(Register::id, register -> register));
        for (var line : Sheet.read(site, FILE, HEADINGS, List.of(), false, findings, FindingCode.WAIVER).lines()) {
            if (!faulty.contains(line.text("register"))) {
                waivers.add(line, byId, findings);
            }
        }
        return waivers;
    }

    private void add(Sheet.Line line, Map<String, Register> registers, Findings findings) {
        int before = findings.errors();
        var register = Optional.ofNullable(registers.get(line.text("register")));
        if (register.isEmpty()) {
            fault(line, "register", "there is no register " + Excerpt.of(line.text("register")),
                    Nearest.of(registers.keySet()).hint(line.text("register")), findings);
        }
        var column = register.flatMap(known -> known.column(line.text("column")));
        if (register.isPresent() && column.isEmpty()) {
            fault(line, "column", register.get() + " has no column " + Excerpt.of(line.text("column")),
                    Nearest.of(register.get().columns().stream().map(Column::name).toList())
                            .hint(line.text("column")), findings);
        }
        var kind = PersonalDetail.of(line.text("kind"));
        if (kind.isEmpty()) {
            fault(line, "kind", "there is no kind " + Excerpt.of(line.text("kind")),
                    "Give one of " + Stream.of(PersonalDetail.values()).map(PersonalDetail::word)
                            .collect(Collectors.joining(", ")), findings);
        }
        if (line.text("reason").isEmpty()) {
            fault(line, "reason", "is blank", "Say why this may be published", findings);
        }
        if (line.text("approver").isEmpty()) {
            fault(line, "approver", "is blank", "Say who approved it", findings);
        }
        var hash = line.text("sha256").toLowerCase(Locale.ROOT);
        if (!HASH.matcher(hash).matches()) {
            fault(line, "sha256", "is not the SHA-256 of a text, 64 hex digits",
                    "Copy it from the finding that the waiver answers", findings);
        }
        if (findings.errors() == before) {
            places.putIfAbsent(new Waiver(register.get().id(), line.text("key"), column.get().name(), kind.get(),
                    hash), line.place());
        }
    }

    private static void fault(Sheet.Line line, String heading, String problem, String remedy, Findings findings) {
        findings.add(FindingCode.WAIVER, line.at(heading), problem, remedy);
    }

    /**
     * Adds a finding for each kind of detail in a cell that no waiver opens; the remedy gives the line for one.
     *
     * @param keys the key of the row in every form that a waiver may give, that of today first
     */
    public void check(Register register, List<String> keys, Column column, String text, Place place,
            Findings findings) {
        for (var found : PrivacyGate.search(text, PrivacyGate.ALL)) {
            var possible = keys.stream().map(key ->
                    new Waiver(register.id(), key, column.name(), found.kind(), sha256(text))).toList();
            var given = possible.stream().filter(places::containsKey).toList();
            used.addAll(given);
            if (given.isEmpty()) {
                findings.add(found.kind().code(), place, found.problem(),
                        "Take it out, or, if it may be published, add to " + FILE + " the line "
                                + line(possible.get(0)));
            }
        }
    }

    private static String line(Waiver waiver) {
        boolean tells = !PrivacyGate.search(waiver.key, PrivacyGate.ALL).isEmpty();
        return PastedLine.of(waiver.register, tells ? "KEY" : waiver.key, waiver.column, waiver.kind.word(), "REASON",
                "APPROVER", waiver.hash);
    }

    /**
     * Adds a warning for each waiver that has opened nothing so far.
     *
     * @param unread ids of registers of which not every row was read
     */
    public void reportUnused(Set<String> unread, Findings findings) {
        var unused = new ArrayList<Place>();
        places.forEach((waiver, place) -> {
            if (!used.contains(waiver) && !unread.contains(waiver.register)) {
                unused.add(place);
            }
        });
        unused.stream().sorted().forEach(place -> findings.add(FindingCode.WAIVER_UNUSED, place,
                "no cell has this key, column, kind and text", "Take the line out, or correct it"));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
