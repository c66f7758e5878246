package uk.openbook.validation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.openbook.input.PastedLine;
import uk.openbook.input.Sheet;
import uk.openbook.input.SiteFiles;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.model.Redirect;
import uk.openbook.validation.privacy.Excerpt;
import uk.openbook.validation.privacy.PrivacyGate;

/**
 * Reads {@code data/redirects.csv}, in which staff say where that which once stood at an address stands now, and why.
 * Whether the site makes what a line leads to is known only when it is known what the site makes.
 */
public final class RedirectList {

    static final String FILE = "data/redirects.csv";

    private static final List<String> HEADINGS = List.of("from", "to", "reason");

    private final PrivacyGate gate;
    private final Findings findings;
    private final Map<String, Place> froms = new HashMap<>();
    private final List<Redirect> sound = new ArrayList<>();

    private RedirectList(PrivacyGate gate, Findings findings) {
        this.gate = gate;
        this.findings = findings;
    }

    /** What the file says, but for lines with a fault, which are findings; a site need have no such file. */
    static List<Redirect> read(Path site, PrivacyGate gate, Findings findings) {
        var list = new RedirectList(gate, findings);
        var sheet = Sheet.read(site, FILE, HEADINGS, List.of(), false, findings, FindingCode.REDIRECT);
        sheet.reportComments(findings);
        sheet.lines().forEach(list::add);
        return List.copyOf(list.sound);
    }

    /** Says to add a line that leads from an address to another, for a remedy. */
    public static String toAdd(Path site, String from, String to) {
        return PastedLine.addTo(Files.exists(site.resolve(FILE)), FILE, HEADINGS,
                PastedLine.of(from, to, PastedLine.REASON));
    }

    private void add(Sheet.Line line) {
        int before = findings.errors();
        for (var heading : HEADINGS) {
            gate.check(line.text(heading), line.at(heading), findings);
        }
        boolean paths = isPath(line, "from") & isPath(line, "to");
        PastedLine.unfilled(line.text("reason")).ifPresent(problem -> report(line, "reason", problem,
                "Say why; the page that leads on shows it"));
        var from = line.text("from");
        var other = froms.putIfAbsent(from, line.place());
        if (other != null) {
            report(line, "from", Excerpt.of(from) + " already leads elsewhere in " + other.lineAndRow(),
                    "Delete one of the two lines");
        }
        if (paths && !ending(from).equals(ending(line.text("to")))) {
            report(line, "to", Excerpt.of(line.text("to")) + " is of another format than " + Excerpt.of(from),
                    "Give a " + (ending(from).equals(".html") ? "page" : "file") + " that ends in " + ending(from));
        }
        if (paths && from.startsWith("releases/") && !ending(from).equals(".html")) {
            report(line, "from", "a file would be added to what a release published",
                    "Put back the file of the release as it was, and delete this line");
        }
        if (findings.errors() == before) {
            sound.add(new Redirect(from, line.text("to"), line.text("reason"), line.at("from"), line.at("to")));
        }
    }

    private boolean isPath(Sheet.Line line, String heading) {
        var path = line.text(heading);
        boolean sound = SiteFiles.canBePublished(path) && !ending(path).isEmpty()
                && !path.startsWith(".") && !path.contains("/.");
        if (!sound) {
            report(line, heading, Excerpt.of(path) + " is not the path of a page or file of the site",
                    "Give one from the root of the site, such as guidance/old-page.html");
        }
        return sound;
    }

    /** From the last full stop of the name on; empty where it has none. */
    private static String ending(String path) {
        int stop = path.lastIndexOf('.');
        return stop > path.lastIndexOf('/') + 1 ? path.substring(stop) : "";
    }

    private void report(Sheet.Line line, String heading, String problem, String remedy) {
        findings.add(FindingCode.REDIRECT, line.at(heading), problem, remedy);
    }
}
