package uk.openbook.validation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.openbook.input.FrontMatter;
import uk.openbook.input.Nearest;
import uk.openbook.model.Column;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.model.Register;
import uk.openbook.validation.privacy.Excerpt;

/**
 * What {@code release.md} says beforehand of changes that would otherwise be taken for a slip, in lines such as
 * {@code expect.panel-decisions.gone=12}. Whether it is true is for {@link Plausibility} to say.
 */
final class Expectations {

    static final String GONE = "gone";
    static final String CHANGED = "changed";
    static final String EMPTIED = "emptied";

    private static final String PREFIX = "expect.";
    private static final List<String> SUBJECTS = List.of(CHANGED, EMPTIED, GONE);
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

    private final Map<String, Count> counts = new HashMap<>();
    private final Map<String, Columns> columns = new HashMap<>();

    /** How many entries a line expects. */
    record Count(int number, Place place) {
    }

    /** Which columns a line expects to be emptied. */
    record Columns(Set<Column> columns, Place place) {

        Columns {
            columns = Set.copyOf(columns);
        }
    }

    /** Whether a line of a note is one of these, right or wrong. */
    static boolean isOne(FrontMatter.Field field) {
        return field.name().startsWith(PREFIX);
    }

    /** Every key that a note may have. */
    static List<String> keys(Collection<Register> registers) {
        return registers.stream()
                .flatMap(register -> SUBJECTS.stream().map(subject -> key(register, subject))).toList();
    }

    /** The key of a line, such as {@code expect.panel-decisions.gone}. */
    static String key(Register register, String subject) {
        return PREFIX + register + "." + subject;
    }

    /**
     * Reads the lines of a note. One that is at fault is a finding, and expects nothing.
     *
     * @param file path of the note from the site folder
     * @param faulty ids of registers whose definition has a fault, of which nothing can be said
     */
    static Expectations of(FrontMatter note, String file, Collection<Register> registers, Set<String> faulty,
            Findings findings) {
        var expectations = new Expectations();
        for (var field : note.fields()) {
            if (isOne(field)) {
                var place = new Place(file, field.line(), Excerpt.unquoted(field.name()));
                expectations.read(field, place, registers, faulty, findings);
            }
        }
        return expectations;
    }

    private void read(FrontMatter.Field field, Place place, Collection<Register> registers, Set<String> faulty,
            Findings findings) {
        var rest = field.name().substring(PREFIX.length());
        int dot = rest.lastIndexOf('.');
        var id = dot < 0 ? rest : rest.substring(0, dot);
        var subject = dot < 0 ? "" : rest.substring(dot + 1);
        var register = registers.stream().filter(known -> known.id().equals(id)).findFirst();
        if (faulty.contains(id)) {
            return;
        }
        if (register.isEmpty()) {
            findings.add(FindingCode.RELEASE_NOTE, place, "there is no register " + Excerpt.of(id),
                    Nearest.of(registers.stream().map(Register::id).toList()).hint(id));
        } else if (!SUBJECTS.contains(subject)) {
            findings.add(FindingCode.RELEASE_NOTE, place, "the key does not end in what is expected of " + id,
                    Nearest.of(keys(List.of(register.get()))).hint(field.name()));
        } else if (subject.equals(EMPTIED)) {
            readColumns(field, place, register.get(), findings);
        } else if (COUNT.matcher(field.value()).matches()) {
            counts.put(field.name(), new Count(Integer.parseInt(field.value()), place));
        } else {
            findings.add(FindingCode.RELEASE_NOTE, place, Excerpt.of(field.value()) + " is not a number of entries",
                    "Give a whole number like 12, in digits alone");
        }
    }

    private void readColumns(FrontMatter.Field field, Place place, Register register, Findings findings) {
        var named = new LinkedHashSet<Column>();
        boolean known = true;
        for (var name : field.value().split(",", -1)) {
            var column = register.column(name.strip());
            column.ifPresent(named::add);
            if (column.isEmpty()) {
                known = false;
                findings.add(FindingCode.RELEASE_NOTE, place, register + " has no column " + Excerpt.of(name.strip()),
                        Nearest.of(register.columns().stream().map(Column::name).toList()).hint(name));
            }
        }
        if (known) {
            columns.put(field.name(), new Columns(named, place));
        }
    }

    Optional<Count> gone(Register register) {
        return Optional.ofNullable(counts.get(key(register, GONE)));
    }

    Optional<Count> changed(Register register) {
        return Optional.ofNullable(counts.get(key(register, CHANGED)));
    }

    Optional<Columns> emptied(Register register) {
        return Optional.ofNullable(columns.get(key(register, EMPTIED)));
    }

    /** The names of columns as a line gives them. */
    static String names(Collection<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
