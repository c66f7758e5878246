package uk.openbook.input.definition;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import uk.openbook.input.Nearest;
import uk.openbook.input.Sheet;
import uk.openbook.model.Code;
import uk.openbook.model.CodeList;
import uk.openbook.model.Datatype;
import uk.openbook.model.Datatypes;
import uk.openbook.model.Finding;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.model.Severity;

/** Reads a code list: a row for each code, with its words; columns that are not known are further details of a code. */
final class CodeListReader {

    private static final List<String> REQUIRED = List.of("code", "label", "definition", "order");
    private static final List<String> OPTIONAL = List.of("in_sentence", "valid_from", "valid_until", "was");

    /** The columns of datasets with the school years and the academic years that they hold. */
    private static final List<String> SCHOOL_YEARS = List.of("first_year", "last_year");
    private static final List<String> ACADEMIC_YEARS = List.of("from", "to");
    /** The names of columns that usually hold what colleagues tell each other. */
    private static final Pattern FOR_COLLEAGUES = Pattern.compile("(?i)(?<![a-z])(?:internal"
            + "|(?:comments?|notes?|remarks?|memos?|private|confidential|todo)(?![a-z]))");
    private static final Pattern SCHOOL_YEAR = Pattern.compile("-?[0-9]{1,3}");
    private static final Datatype ACADEMIC_YEAR = Datatypes.of("academic-year");

    private final Path site;
    private final Findings findings;

    private final BiPredicate<String, Code> isPublic;

    /** @param isPublic whether readers may know of a code of the list of an id */
    CodeListReader(Path site, BiPredicate<String, Code> isPublic, Findings findings) {
        this.site = site;
        this.isPublic = isPublic;
        this.findings = findings;
    }

    /** The list in a file; empty where it has a fault. */
    Optional<CodeList> read(String id, String file) {
        int before = findings.errors();
        var sheet = Sheet.read(site, file, REQUIRED, OPTIONAL, true, findings, FindingCode.CODE_LIST);
        sheet.reportComments(findings);
        reportPublishedComments(sheet, file);
        reportMisspelt(sheet, file);
        var ordered = new ArrayList<Ordered>();
        var places = new HashMap<Long, Sheet.Line>();
        for (var line : sheet.lines()) {
            ordered.add(new Ordered(order(line, places), code(line, sheet.headings())));
            if (sheet.headings().stream().anyMatch(SCHOOL_YEARS::contains)) {
                checkYears(line);
            }
        }
        checkSpellings(sheet.lines());
        if (findings.errors() > before) {
            return Optional.empty();
        }
        ordered.sort(Comparator.comparingLong(Ordered::order));
        return Optional.of(new CodeList(id, ordered.stream().map(Ordered::code).toList(),
                code -> isPublic.test(id, code)));
    }

    /** Further columns are published as they are, which whoever wrote for colleagues may not expect. */
    private void reportPublishedComments(Sheet sheet, String file) {
        sheet.headings().stream().filter(CodeListReader::isFurther)
                .filter(heading -> FOR_COLLEAGUES.matcher(heading).find())
                .forEach(heading -> findings.add(new Finding(FindingCode.COMMENT, Severity.WARNING,
                        new Place(file, 1, heading), "the column is published with the list, in every download of it",
                        "Delete the column, unless readers are meant to see it")));
    }

    /** A further column may have any name, so that a name that is nearly one with a meaning is probably misspelt. */
    private void reportMisspelt(Sheet sheet, String file) {
        var meant = Nearest.of(OPTIONAL).addAll(SCHOOL_YEARS);
        sheet.headings().stream().filter(CodeListReader::isFurther)
                .filter(heading -> !SCHOOL_YEARS.contains(heading) && !ACADEMIC_YEARS.contains(heading))
                .forEach(heading -> meant.to(heading)
                        .or(() -> ACADEMIC_YEARS.stream().filter(heading::equalsIgnoreCase).findFirst())
                        .ifPresent(near -> findings.add(new Finding(FindingCode.CODE_LIST, Severity.WARNING,
                                new Place(file, 1, heading), "the column is shown as a further detail of each code, and "
                                        + "has no other effect", "If it is meant to be " + near
                                        + ", give it that heading; else choose a heading that is less like it"))));
    }

    private static boolean isFurther(String heading) {
        return !REQUIRED.contains(heading) && !OPTIONAL.contains(heading);
    }

    private record Ordered(long order, Code code) {
    }

    /**
     * The place of a code in its list. Codes of one place come in the order of the file, which may not be what is meant.
     *
     * @param places of the lines before; that of this line is added
     */
    private long order(Sheet.Line line, Map<Long, Sheet.Line> places) {
        try {
            long order = Long.parseLong(line.text("order"));
            var first = places.putIfAbsent(order, line);
            if (first != null) {
                findings.add(new Finding(FindingCode.CODE_LIST, Severity.WARNING, line.at("order"),
                        "the code on " + first.place().lineAndRow() + " has the order " + line.text("order") + " too",
                        "Give each code a number of its own; until then, the one that is first in the file comes first"));
            }
            return order;
        } catch (NumberFormatException e) {
            add(line, "order", "'" + line.text("order") + "' is not a whole number",
                    "Give the place of the code in its list, like 3");
            return 0;
        }
    }

    private Code code(Sheet.Line line, List<String> headings) {
        for (var heading : List.of("code", "label")) {
            if (line.text(heading).isEmpty()) {
                add(line, heading, "the cell is blank", "Fill it in, or delete the row");
            }
        }
        var from = day(line, "valid_from");
        var until = day(line, "valid_until");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            add(line, "valid_until", until.get() + " is before valid_from " + from.get(), "Correct whichever is wrong");
        }
        var label = line.text("label");
        var inSentence = line.text("in_sentence");
        return new Code(line.text("code"), label, line.text("definition"), inSentence.isEmpty() ? label : inSentence,
                from, until, was(line), details(line, headings));
    }

    /** Who is in a dataset is worked out of these: what cannot be read would quietly be taken for nothing. */
    private void checkYears(Sheet.Line line) {
        for (var heading : SCHOOL_YEARS) {
            var text = line.text(heading);
            if (!text.isEmpty() && !SCHOOL_YEAR.matcher(text).matches()) {
                add(line, heading, "'" + text + "' is not a school year", "Give a number like 6; Reception is 0");
            }
        }
        for (var heading : ACADEMIC_YEARS) {
            var text = line.text(heading);
            if (!text.isEmpty() && ACADEMIC_YEAR.parse(text).isEmpty()) {
                add(line, heading, "'" + text + "' is not an academic year", "Give one like 2017/18");
            }
        }
    }

    private Optional<LocalDate> day(Sheet.Line line, String heading) {
        var text = line.text(heading);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            add(line, heading, "'" + text + "' is not a date", "Give a day that exists, like 2018-09-25");
            return Optional.empty();
        }
    }

    private static List<String> was(Sheet.Line line) {
        var codes = new ArrayList<String>();
        for (var code : line.text("was").split(";")) {
            if (!code.isBlank()) {
                codes.add(code.strip());
            }
        }
        return codes;
    }

    private static Map<String, String> details(Sheet.Line line, List<String> headings) {
        var details = new LinkedHashMap<String, String>();
        for (var heading : headings) {
            if (isFurther(heading) && !line.text(heading).isEmpty()) {
                details.put(heading, line.text(heading));
            }
        }
        return details;
    }

    /** No spelling, present or former, may mean two codes. */
    private void checkSpellings(List<Sheet.Line> lines) {
        var codes = new HashMap<String, Sheet.Line>();
        for (var line : lines) {
            var code = line.text("code");
            var first = code.isEmpty() ? null : codes.putIfAbsent(code, line);
            if (first != null) {
                add(line, "code", "'" + code + "' stands on " + first.place().lineAndRow() + " already",
                        "Delete one of the two rows, or give it another code");
            }
        }
        var former = new HashMap<String, Sheet.Line>();
        for (var line : lines) {
            for (var code : was(line)) {
                var other = codes.containsKey(code) ? codes.get(code) : former.putIfAbsent(code, line);
                if (other != null) {
                    add(line, "was", "'" + code + "' already means the code on " + other.place().lineAndRow(),
                            "Delete it here, or there");
                }
            }
        }
    }

    private void add(Sheet.Line line, String heading, String problem, String remedy) {
        findings.add(FindingCode.CODE_LIST, line.at(heading), problem, remedy);
    }
}
