package uk.openbook.render.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.openbook.model.Redirect;
import uk.openbook.model.Register;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Move;
import uk.openbook.publication.Publication;
import uk.openbook.publication.View;
import uk.openbook.render.IndentedJson;
import uk.openbook.render.OutputFile;
import uk.openbook.render.SitePlan;

/**
 * At the address of each sealed file of a list that is not made any more, a small JSON object that names what replaces
 * it. Openbook 0.1.0 wrote each list as JSON too, each list across registers as a CSV for each register, and metadata
 * beside all of them; whole registers are the files for these uses.
 */
public final class SupersededFiles {

    private static final Pattern LIST_FILE = Pattern.compile(
            "(.+)/(?:rows\\.json|rows-[a-z0-9_-]+\\.csv|(?:rows|counts)[^/]*\\.csv-metadata\\.json)");
    private static final Pattern SCHEMA = Pattern.compile("downloads/([a-z0-9_-]+)\\.schema\\.json");

    private SupersededFiles() {
    }

    /** Adds these files to a plan that has all other files. */
    public static void addTo(SitePlan plan, Publication publication) {
        var leftOut = publication.registers().stream().flatMap(register -> publication.views().grids(register).stream())
                .flatMap(grid -> grid.foldersLeftOut().stream()).collect(Collectors.toSet());
        var superseded = publication.sealed().urls().stream()
                .filter(path -> (isSuperseded(path) || path.endsWith("/rows.csv") && leftOut.contains(folder(path) + "/"))
                        && !plan.has(path)).sorted().toList();
        if (superseded.isEmpty()) {
            return;
        }
        var redirected = publication.redirects().stream().map(Redirect::from).collect(Collectors.toSet());
        var moves = publication.moves().stream()
                .collect(Collectors.toMap(Move::from, Move::to, (first, second) -> first));
        var lists = lists(publication);
        superseded.stream().filter(path -> !redirected.contains(path)).forEach(path -> plan.add(new OutputFile(path,
                out -> write(publication, lists, moves.getOrDefault(path, path), out))));
    }

    /** Whether a sealed address is that of a file which is not made any more. */
    private static boolean isSuperseded(String path) {
        return LIST_FILE.matcher(path).matches() || SCHEMA.matcher(path).matches();
    }

    /** The lists by the folder of their files. */
    private static Map<String, View> lists(Publication publication) {
        var lists = new HashMap<String, View>();
        Stream.concat(publication.registers().stream().flatMap(publication.views()::within), publication.viewsAcross())
                .forEach(view -> lists.put(folder(view.csv()), view));
        return lists;
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private static void write(Publication publication, Map<String, View> lists, String path, OutputStream out)
            throws IOException {
        var list = Optional.ofNullable(lists.get(folder(path)));
        var registers = list.map(View::registers).filter(found -> !found.isEmpty())
                .orElseGet(() -> register(publication, path).stream().toList());
        var json = IndentedJson.object();
        json.put("message", "This file is not made any more. Use the files named here instead.");
        var baseUrl = publication.config().baseUrl();
        list.ifPresent(view -> json.put("page", baseUrl + view.page(1)).put("list", baseUrl + view.csv()));
        var files = json.putArray("registers");
        (registers.isEmpty() ? publication.registers() : registers).stream()
                .filter(register -> publication.history(register).newest().isPresent())
                .flatMap(register -> List.of("csv", "json", "csv-metadata.json").stream()
                        .map(ending -> Urls.download(register, ending)))
                .forEach(file -> files.add(baseUrl + file));
        out.write(IndentedJson.bytes(json));
    }

    /** The register that a path names, where it names one. */
    private static Optional<Register> register(Publication publication, String path) {
        var schema = SCHEMA.matcher(path);
        var id = schema.matches() ? schema.group(1) : path.substring(0, path.indexOf('/'));
        return publication.registers().stream().filter(register -> register.id().equals(id)).findFirst();
    }
}
