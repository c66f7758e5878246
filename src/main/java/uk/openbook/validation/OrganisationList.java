package uk.openbook.validation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.openbook.input.Nearest;
import uk.openbook.input.Sheet;
import uk.openbook.model.Code;
import uk.openbook.model.CodeList;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Organisation;
import uk.openbook.model.Organisations;
import uk.openbook.model.Place;
import uk.openbook.model.Slug;
import uk.openbook.text.NormalizedText;
import uk.openbook.validation.privacy.Excerpt;
import uk.openbook.validation.privacy.PrivacyGate;

/**
 * Reads {@code data/organisations.csv}, in which staff say which spellings are one organisation, and why.
 *
 * @param organisations those without a fault
 * @param isKept whether the site has the file, and it could be read
 * @param headings in the order of the file
 * @param spellings all that a line gives, folded, in lines with a fault too
 * @param ids where each id is given
 */
record OrganisationList(Organisations organisations, boolean isKept, List<String> headings,
        Set<String> spellings, Map<String, Place> ids) {

    static final String FILE = "data/organisations.csv";

    /** The code list that the types are in, where there is one of this name. */
    static final String TYPES = "organisation-types";

    private static final List<String> REQUIRED = List.of("id", "name");
    private static final List<String> OPTIONAL = List.of("type", "also_known_as", "reason");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    static OrganisationList read(Path site, List<CodeList> codeLists, PrivacyGate gate, Findings findings) {
        int before = findings.errors();
        var sheet = Sheet.read(site, FILE, REQUIRED, OPTIONAL, false, findings, FindingCode.ORGANISATION_LIST);
        sheet.reportComments(findings);
        boolean read = findings.errors() == before;
        var types = codeLists.stream().filter(list -> list.id().equals(TYPES)).findFirst();
        var reader = new Reader(types, gate, findings);
        sheet.lines().forEach(reader::add);
        return new OrganisationList(new Organisations(reader.organisations), Files.exists(site.resolve(FILE)) && read,
                sheet.headings(), Set.copyOf(reader.spellings.keySet()), Map.copyOf(reader.ids));
    }

    private static final class Reader {

        private final Optional<CodeList> types;
        private final PrivacyGate gate;
        private final Findings findings;
        private final List<Organisation> organisations = new ArrayList<>();
        private final Map<String, Place> ids = new HashMap<>();
        private final Map<String, String> spellings = new HashMap<>();

        Reader(Optional<CodeList> types, PrivacyGate gate, Findings findings) {
            this.types = types;
            this.gate = gate;
            this.findings = findings;
        }

        void add(Sheet.Line line) {
            int before = findings.errors();
            checkId(line);
            checkType(line);
            var name = line.text("name");
            if (name.isEmpty()) {
                report(line, "name", "is blank", "Give the name that pages show");
            }
            var others = Stream.of(line.text("also_known_as").split(";")).map(String::strip)
                    .filter(spelling -> !spelling.isEmpty()).toList();
            if (!others.isEmpty() && line.text("reason").isEmpty()) {
                report(line, "reason", "is blank, but other spellings are given",
                        "Say why they are one organisation, in the column reason");
            }
            claim(line, name, others);
            for (var heading : List.of("name", "also_known_as", "reason")) {
                gate.check(line.text(heading), line.at(heading), findings);
            }
            if (findings.errors() == before) {
                organisations.add(new Organisation(line.text("id"), name,
                        Optional.of(line.text("type")).filter(type -> !type.isEmpty()).map(this::present), others,
                        line.text("reason")));
            }
        }

        private String present(String type) {
            return types.flatMap(list -> list.find(type)).map(Code::code).orElse(type);
        }

        private void checkId(Sheet.Line line) {
            var id = line.text("id");
            if (!ID.matcher(id).matches() || !Slug.of(id).equals(id)) {
                report(line, "id", Excerpt.of(id) + " cannot be part of an address",
                        "Use small letters, digits and hyphens, at most 80 of them; a few names, such as index and con, are taken");
                return;
            }
            var other = ids.putIfAbsent(id, line.at("id"));
            if (other != null) {
                report(line, "id", Excerpt.of(id) + " is already the id in " + other.lineAndRow(), "Give each line its own");
            }
        }

        private void checkType(Sheet.Line line) {
            var type = line.text("type");
            if (!type.isEmpty() && types.isPresent() && types.get().find(type).isEmpty()) {
                report(line, "type", "there is no code " + Excerpt.of(type) + " in data/code-lists/" + TYPES + ".csv",
                        Nearest.of(types.get().codes().stream().map(Code::code).toList()).hint(type));
            }
        }

        private void claim(Sheet.Line line, String name, List<String> others) {
            Set<String> own = new HashSet<>();
            for (var spelling : Stream.concat(Stream.of(name), others.stream()).toList()) {
                var folded = NormalizedText.folded(spelling);
                if (folded.isEmpty() || !own.add(folded)) {
                    continue;
                }
                var other = spellings.putIfAbsent(folded, line.text("id"));
                if (other != null) {
                    report(line, spelling.equals(name) ? "name" : "also_known_as",
                            Excerpt.of(spelling) + " is already a name of " + Excerpt.unquoted(other),
                            "Leave it with one of the two");
                }
            }
        }

        private void report(Sheet.Line line, String heading, String problem, String remedy) {
            findings.add(FindingCode.ORGANISATION_LIST, line.at(heading), problem, remedy);
        }
    }
}
