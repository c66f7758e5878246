package uk.openbook.validation.privacy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import uk.openbook.input.Nearest;
import uk.openbook.input.PastedLine;
import uk.openbook.input.Sheet;
import uk.openbook.model.Column;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.model.Register;

/**
 * The reviewed exceptions to the privacy gate, from {@code data/waivers.csv}: each lets one kind of detail through in one
 * text, as long as the text stays the same. The text is a cell of a register, named by register, key and column; or a
 * line, paragraph or cell of another file, whose path is then the key. Safe to use from several threads.
 */
public final class Waivers {

    /** The file, from the site folder. */
    public static final String FILE = "data/waivers.csv";

    private static final String NO_REGISTER = "";
    private static final List<String> HEADINGS = List.of("register", "key", "column", "kind", "reason", "approver",
            "sha256");
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");

    private final Map<Waiver, Place> places = new HashMap<>();
    private final Set<Waiver> used = ConcurrentHashMap.newKeySet();

    /** @param register blank where the key is the path of a file */
    private record Waiver(String register, String key, String column, PersonalDetail kind, String hash) {
    }

    /** Whether a line can be added to the file. */
    private final boolean isFileThere;

    private Waivers(boolean isFileThere) {
        this.isFileThere = isFileThere;
    }

    /** No waivers at all. */
    public static Waivers none() {
        return new Waivers(false);
    }

    /**
     * Reads the waivers of a site; it need have none.
     *
     * @param faulty ids of registers whose definition has an error, of which nothing can be said
     */
    public static Waivers read(Path site, List<Register> registers, Set<String> faulty, Findings findings) {
        var waivers = new Waivers(Files.exists(site.resolve(FILE)));
        var reader = new Reader(site, registers.stream().collect(Collectors.toMap(Register::id, register -> register)),
                findings);
        for (var line : Sheet.read(site, FILE, HEADINGS, List.of(), false, findings, FindingCode.WAIVER).lines()) {
            if (!faulty.contains(line.text("register"))) {
                reader.read(line).ifPresent(waiver -> waivers.places.putIfAbsent(waiver, line.place()));
            }
        }
        return waivers;
    }

    /** Checks the cells of each line. */
    private record Reader(Path site, Map<String, Register> registers, Findings findings) {

        Optional<Waiver> read(Sheet.Line line) {
            int before = findings.errors();
            if (line.text("register").isEmpty()) {
                checkFile(line);
            } else {
                checkColumn(line);
            }
            var kind = PersonalDetail.of(line.text("kind"));
            if (kind.isEmpty()) {
                report(line, "kind", "there is no kind " + Excerpt.of(line.text("kind")),
                        "Give one of " + Stream.of(PersonalDetail.values()).map(PersonalDetail::word)
                                .collect(Collectors.joining(", ")));
            }
            PastedLine.unfilled(line.text("reason"))
                    .ifPresent(problem -> report(line, "reason", problem, "Say why this may be published"));
            PastedLine.unfilled(line.text("approver"))
                    .ifPresent(problem -> report(line, "approver", problem, "Say who approved it"));
            var hash = line.text("sha256").toLowerCase(Locale.ROOT);
            if (!HASH.matcher(hash).matches()) {
                report(line, "sha256", "is not the SHA-256 of a text, 64 hex digits",
                        "Copy it from the finding that the waiver answers");
            }
            if (findings.errors() > before) {
                return Optional.empty();
            }
            var column = registers.containsKey(line.text("register"))
                    ? registers.get(line.text("register")).column(line.text("column")).orElseThrow().name() : "";
            return Optional.of(new Waiver(line.text("register"), line.text("key"), column, kind.get(), hash));
        }

        private void checkFile(Sheet.Line line) {
            var file = line.text("key");
            if (file.isEmpty()) {
                report(line, "register", "register and key are both blank",
                        "Name the register and the key of the entry, or give the path of a file as the key");
            } else if (!isFile(file)) {
                report(line, "key", "there is no file " + Excerpt.of(file),
                        "Give its path from the folder of the site, such as content/contact.md, or name the register");
            } else if (!line.text("column").isEmpty()) {
                report(line, "column", "is not blank, but the waiver is for a file", "Empty it");
            }
        }

        private boolean isFile(String path) {
            return !path.startsWith("/") && !path.contains("..") && path.indexOf('\0') < 0
                    && Files.isRegularFile(site.resolve(path));
        }

        private void checkColumn(Sheet.Line line) {
            var register = Optional.ofNullable(registers.get(line.text("register")));
            if (register.isEmpty()) {
                report(line, "register", "there is no register " + Excerpt.of(line.text("register")),
                        Nearest.of(registers.keySet()).hint(line.text("register")));
            } else if (register.get().column(line.text("column")).isEmpty()) {
                report(line, "column", register.get() + " has no column " + Excerpt.of(line.text("column")),
                        Nearest.of(register.get().columns().stream().map(Column::name).toList())
                                .hint(line.text("column")));
            }
        }

        private void report(Sheet.Line line, String heading, String problem, String remedy) {
            findings.add(FindingCode.WAIVER, line.at(heading), problem, remedy);
        }
    }

    /**
     * Reports details in a cell unless a waiver lets them through; the remedy gives the line for one.
     *
     * @param keys the key of the row in every form that a waiver may give, that of today first
     */
    void report(Found found, Register register, List<String> keys, Column column, String text, Place place,
            Findings findings) {
        var hash = sha256(text);
        report(found, keys.stream().map(key -> new Waiver(register.id(), key, column.name(), found.kind(), hash)).toList(),
                place, findings);
    }

    /** Reports details in a text of another file in the same way. */
    void report(Found found, String text, Place place, Findings findings) {
        report(found, List.of(new Waiver(NO_REGISTER, place.file(), "", found.kind(), sha256(text))), place, findings);
    }

    private void report(Found found, List<Waiver> possible, Place place, Findings findings) {
        var given = possible.stream().filter(places::containsKey).toList();
        used.addAll(given);
        if (given.isEmpty()) {
            findings.add(found.kind().code(), place, found.problem(),
                    "Take it out, or, if it may be published, "
                            + PastedLine.addTo(isFileThere, FILE, HEADINGS, line(possible.get(0))));
        }
    }

    private static String line(Waiver waiver) {
        boolean shows = !waiver.register.isEmpty() && PrivacyGate.hasDetails(waiver.key);
        return PastedLine.of(waiver.register, shows ? "KEY" : waiver.key, waiver.column, waiver.kind.word(),
                PastedLine.REASON, PastedLine.APPROVER, waiver.hash);
    }

    /**
     * Adds a warning for each waiver that has let nothing through.
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
                "no text has this key, column, kind and hash", "Take the line out, or correct it"));
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
