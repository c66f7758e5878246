package uk.openbook.build.check;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import uk.openbook.build.redaction.Fault;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.publication.Publication;
import uk.openbook.render.OutputException;
import uk.openbook.render.OutputFile;
import uk.openbook.render.TemplateError;
import uk.openbook.site.GuidanceBaker;
import uk.openbook.validation.TemplateFiles;

/** Turns what is wrong with a page into a finding at the place in the sources that it comes from, each once. */
final class TrialFindings {

    private static final String CONTENT = "a page of content/";
    private static final String CORRECT = "Correct the template, or what it shows";

    private final SourcePlaces places;
    private final Findings findings;
    private final Set<String> reported = new HashSet<>();

    TrialFindings(Path site, Publication publication, Findings findings) {
        this.places = new SourcePlaces(site, publication);
        this.findings = findings;
    }

    /** Adds what is wrong with a page. */
    void add(Fault fault, OutputFile file) {
        var place = places.of(file, fault.subject());
        var code = place.file().startsWith(TemplateFiles.FOLDER) ? FindingCode.TEMPLATE : FindingCode.PAGE_LINK;
        add(code, place, fault.problem(), fault.remedy(), file.path());
    }

    /** Adds why a page cannot be rendered; the guidance pages are rendered all at once, or none. */
    void add(OutputException failure, OutputFile file) {
        boolean guidance = file.template().filter(GuidanceBaker.TEMPLATE::equals).isPresent();
        var path = guidance ? CONTENT : file.path();
        if (failure instanceof TemplateError error) {
            add(FindingCode.TEMPLATE, error.place(), error.problem(), error.remedy(), path);
        } else {
            add(FindingCode.TEMPLATE, guidance ? Place.of("content") : places.of(file, ""), notRendered(failure), CORRECT,
                    path);
        }
    }

    private static String notRendered(OutputException failure) {
        return "a page cannot be rendered: " + failure.getMessage();
    }

    /** Adds that another file has the path of this one, or a folder. */
    void addTaken(String path) {
        findings.add(FindingCode.URL_COLLIDES, Place.of("data"), "two things would both be at " + path
                + ", or one in a folder of that name", "Rename one of them");
    }

    /** @param path of the first page on which it is found */
    private void add(FindingCode code, Place place, String problem, String remedy, String path) {
        if (reported.add(code + " " + place + " " + problem)) {
            findings.add(code, place, problem + ", seen on " + path, remedy);
        }
    }
}
