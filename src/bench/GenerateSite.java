import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Makes a site of any size out of the sample's definitions, code lists and pages, and the same rows as Markdown for
 * Hugo: {@code java -cp target/openbook-0.1.0.jar GenerateSite.java SAMPLE SITE HUGO ROWS RELEASES}. There are that many
 * rows in all: decisions and requests made here, and the sample's own shares and disclosures, to which its pages link.
 * Where HUGO is {@code -}, there is no Markdown.
 * Each release changes 2 rows in 100: 14 in 1,000 say something else, 4 are new and 2 are gone. The same arguments give
 * the same bytes.
 */
final class GenerateSite {

    private static final Path NONE = Path.of("-");
    private static final LocalDate FIRST_RELEASE = LocalDate.of(2019, 3, 28);
    private static final LocalDate NEW_LEVELS = LocalDate.of(2018, 11, 1);

    private static final List<String> KINDS = List.of("University of %s", "%s Institute for Education",
            "%s Trust", "%s Research Ltd", "Centre for %s Studies", "%s County Council", "%s Analytics LLP");
    private static final List<String> TYPES = List.of("academic", "academic", "charity", "commercial", "think_tank",
            "local_authority", "commercial");
    private static final List<String> STARTS = List.of("Amber", "Brack", "Crow", "Dun", "Elder", "Fen", "Gorse",
            "Hazel", "Ivy", "Juniper", "Kestrel", "Lark", "Moss", "Nettle", "Otter", "Plover", "Quill", "Rook", "Sedge",
            "Thorn");
    private static final List<String> ENDS = List.of("bridge", "by", "combe", "dale", "field", "ford", "ham", "hurst",
            "ley", "mere", "minster", "mouth", "shire", "stead", "stow", "thorpe", "ton", "wick", "wold", "worth");
    private static final List<String> TOPICS = List.of("attainment", "absence", "exclusion", "moving school",
            "special educational needs", "free school meals", "early language", "phonics", "entry to university",
            "apprenticeships", "the effect of class size", "summer-born pupils", "teacher supply", "reading",
            "mathematics");
    private static final List<String> GROUPS = List.of("children in care", "pupils in coastal towns",
            "pupils who arrive late", "girls and boys", "pupils in small schools", "pupils with hearing loss",
            "young carers", "bilingual pupils");
    private static final List<String> AIMS = List.of(
            "Compares pupils who took part in a programme with similar pupils who did not.",
            "Follows each year group from primary school to the end of secondary school.",
            "Estimates how much of the difference lies between schools rather than within them.",
            "Links survey answers, given with consent, to school records.",
            "Describes change over ten years for each local authority.",
            "Tests whether a trial’s effect lasted after it ended.");

    private final Path sample;
    private final Map<String, List<String>> codes = new LinkedHashMap<>();
    private final List<Organisation> organisations = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(20190328);

    private record Organisation(String id, String name, String type) {
    }

    private GenerateSite(Path sample) {
        this.sample = sample;
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 5) {
            System.err.println("Usage: GenerateSite SAMPLE SITE HUGO ROWS RELEASES");
            System.exit(2);
        }
        new GenerateSite(Path.of(args[0])).write(Path.of(args[1]), Path.of(args[2]), Integer.parseInt(args[3]),
                Integer.parseInt(args[4]));
    }

    private void write(Path site, Path hugo, int rows, int releases) throws IOException {
        for (var list : List.of("datasets", "sensitivity", "identifiability", "tiers")) {
            codes.put(list, readCodes(list));
        }
        nameOrganisations(Math.max(20, Math.min(4000, rows / 30)));
        copyTree("data/registers", site);
        copyTree("data/code-lists", site);
        copyTree("content", site);
        Files.copy(sample.resolve("site-config.properties"), site.resolve("site-config.properties"));
        writeOrganisations(site.resolve("data/organisations.csv"));

        int own = rows - copyRegisters(site.resolve("data/releases/" + FIRST_RELEASE));
        if (own < 2) {
            throw new IllegalArgumentException("The sample alone has more than " + rows + " rows");
        }
        int panel = own * 2 / 5;
        var decisions = IntStream.range(0, panel).mapToObj(this::panelDecision).toList();
        var requests = IntStream.range(panel, own).mapToObj(this::npdRequest).toList();
        var decisionsNow = new Edition(decisions, releases);
        var requestsNow = new Edition(requests, releases);
        for (int release = 0; release < releases; release++) {
            if (release > 0) {
                decisionsNow.change(release, "agreement_end");
                requestsNow.change(release, "licence_end");
            }
            var date = FIRST_RELEASE.plusMonths(3L * release);
            var folder = Files.createDirectories(site.resolve("data/releases/" + date));
            Files.writeString(folder.resolve("release.md"),
                    "title=Release of %s\npublished=%sT09:30\n~~~~~~\nA release made for measuring.\n"
                            .formatted(date, date));
            writeCsv(folder.resolve("panel-decisions.csv"), decisionsNow.rows);
            writeCsv(folder.resolve("npd-requests.csv"), requestsNow.rows);
        }
        var pages = new ArrayList<Map<String, String>>(decisions);
        pages.addAll(requests);
        if (!hugo.equals(NONE)) {
            writeHugo(hugo, pages);
        }
    }

    /** The rows of a register in one release after the other. */
    private final class Edition {

        private final List<Map<String, String>> rows;
        private final List<Map<String, String>> toCome;
        private final int thousandth;

        Edition(List<Map<String, String>> all, int releases) {
            thousandth = Math.max(1, all.size() / 1000);
            int first = all.size() - 4 * thousandth * (releases - 1);
            rows = new ArrayList<>(all.subList(0, first));
            toCome = new ArrayList<>(all.subList(first, all.size()));
        }

        /** @param column a date that some rows have another of from this release on */
        void change(int release, String column) {
            for (int i = 0; i < 2 * thousandth; i++) {
                rows.remove(random.nextInt(rows.size()));
            }
            for (int i = 0; i < 14 * thousandth; i++) {
                int row = random.nextInt(rows.size());
                var changed = new LinkedHashMap<>(rows.get(row));
                changed.put(column, LocalDate.parse(changed.get(column)).plusYears(1).toString());
                changed.put("notes", "Extended in release " + release + " of this series.");
                rows.set(row, changed);
            }
            var added = toCome.subList(0, 4 * thousandth);
            rows.addAll(added);
            added.clear();
        }
    }

    private Map<String, String> panelDecision(int number) {
        boolean dsap = random.nextInt(2) == 0;
        var decided = dsap ? day(NEW_LEVELS, FIRST_RELEASE) : day(LocalDate.of(2015, 1, 5), NEW_LEVELS);
        var organisation = any(organisations);
        boolean direct = random.nextInt(3) > 0;
        var start = decided.plusDays(random.nextInt(60));
        var row = new LinkedHashMap<String, String>();
        row.put("reference", number < 90_000 ? "DS%05d".formatted(number + 1)
                : "DR%06d.%02d".formatted(number, number % 100));
        row.put("panel", dsap ? "DSAP" : "DMAP");
        row.put("decision", random.nextInt(5) == 0 ? "approved_with_conditions" : "approved");
        row.put("decision_date", decided.toString());
        row.put("organisation", organisation.name());
        row.put("organisation_type", organisation.type());
        row.put("on_behalf_of", "");
        row.put("project_title", title(number));
        row.put("purpose", any(AIMS) + " " + any(AIMS));
        row.put("public_benefit", "Better decisions about " + any(TOPICS) + " among " + any(GROUPS) + ".");
        coverage(row);
        row.put("data_subjects", random.nextInt(8) == 0 ? "pupils; workforce" : "pupils");
        row.put("legal_gateways", "EA1996_S537A; PPR2009");
        levels(row, decided);
        row.put("access", direct ? "direct_transfer" : "ons_srs");
        row.put("access_reason", direct
                ? "The results are joined to a survey that may not leave the organisation." : "");
        row.put("onward_sharing", random.nextInt(4) == 0 ? "named_processor" : "no");
        row.put("agreement_start", start.toString());
        row.put("agreement_end", start.plusYears(1 + random.nextInt(4)).toString());
        row.put("data_destroyed", "");
        row.put("related", "");
        row.put("outputs", "");
        row.put("notes", random.nextInt(6) == 0
                ? "The panel asked to see the results, \"however small\", before publication." : "");
        return row;
    }

    private Map<String, String> npdRequest(int number) {
        var decided = day(LocalDate.of(2012, 3, 1), FIRST_RELEASE);
        var organisation = any(organisations);
        var row = new LinkedHashMap<String, String>();
        row.put("reference", "DR%06d.%02d".formatted(number % 1_000_000, number / 1_000_000 + 1));
        row.put("organisation", organisation.name());
        row.put("organisation_type", organisation.type());
        row.put("request_type", any(List.of("new", "new", "reuse", "amendment")));
        row.put("project_title", title(number));
        row.put("purpose", any(AIMS) + " " + any(AIMS));
        coverage(row);
        levels(row, decided);
        row.put("legal_gateways", "EA1996_S537A; PPR2009");
        row.put("status", "approved");
        row.put("received_date", decided.minusDays(20 + random.nextInt(90)).toString());
        row.put("decision_date", decided.toString());
        row.put("first_extract_date", "");
        row.put("reuse_granted_date", "");
        row.put("rejected_date", "");
        row.put("licence_end", decided.plusYears(1 + random.nextInt(4)).toString());
        row.put("data_held", any(List.of("held", "destroyed", "not_shared", "unknown")));
        row.put("notes", "");
        return row;
    }

    private void coverage(Map<String, String> row) {
        var datasets = new TreeSet<String>();
        int count = 1 + random.nextInt(3);
        while (datasets.size() < count) {
            datasets.add(any(codes.get("datasets")));
        }
        int from = 2006 + random.nextInt(6);
        row.put("datasets", String.join("; ", datasets));
        row.put("data_from", academicYear(from));
        row.put("data_to", academicYear(from + random.nextInt(6)));
    }

    /** Decisions are classified in tiers until November 2018, and since then by sensitivity and identifiability. */
    private void levels(Map<String, String> row, LocalDate decided) {
        boolean newLevels = !decided.isBefore(NEW_LEVELS);
        row.put("tier", newLevels ? "" : any(codes.get("tiers").subList(0, 4)));
        row.put("sensitivity", newLevels ? any(codes.get("sensitivity")) : "");
        row.put("identifiability", newLevels ? any(codes.get("identifiability")) : "");
    }

    private String title(int number) {
        return "%s and %s among %s, study %d".formatted(capital(any(TOPICS)), any(TOPICS), any(GROUPS), number + 1);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String academicYear(int start) {
        return "%d/%02d".formatted(start, (start + 1) % 100);
    }

    /** A day from the first to before the second. */
    private LocalDate day(LocalDate from, LocalDate to) {
        return LocalDate.ofEpochDay(random.nextLong(from.toEpochDay(), to.toEpochDay()));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void nameOrganisations(int count) {
        for (int i = 0; i < count; i++) {
            var place = STARTS.get(i % STARTS.size()) + ENDS.get(i / STARTS.size() % ENDS.size());
            int kind = (i + i / STARTS.size() + i / (STARTS.size() * ENDS.size())) % KINDS.size();
            var name = KINDS.get(kind).formatted(place);
            organisations.add(new Organisation(name.toLowerCase(Locale.ROOT).replace(' ', '-'), name,
                    TYPES.get(kind)));
        }
    }

    private void writeOrganisations(Path file) throws IOException {
        Files.copy(sample.resolve("data/organisations.csv"), file);
        try (var csv = new CSVPrinter(Files.newBufferedWriter(file, StandardOpenOption.APPEND), CSVFormat.RFC4180)) {
            for (var organisation : organisations.stream().distinct().toList()) {
                csv.printRecord(organisation.id(), organisation.name(), organisation.type(), "", "");
            }
        }
    }

    /** Copies the sample's newest edition of the registers that are not made here; the result is their rows. */
    private int copyRegisters(Path release) throws IOException {
        int rows = 0;
        Files.createDirectories(release);
        try (Stream<Path> folders = Files.list(sample.resolve("data/releases"))) {
            var newest = folders.sorted().reduce((older, newer) -> newer).orElseThrow();
            for (var name : List.of("external-shares.csv", "disclosures.csv")) {
                Files.copy(newest.resolve(name), release.resolve(name));
                rows += read(newest.resolve(name)).size();
            }
        }
        return rows;
    }

    private List<String> readCodes(String list) throws IOException {
        return read(sample.resolve("data/code-lists/" + list + ".csv")).stream().map(line -> line.get("code")).toList();
    }

    private static List<CSVRecord> read(Path file) throws IOException {
        try (var csv = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(Files.newBufferedReader(file))) {
            return csv.getRecords();
        }
    }

    private void copyTree(String folder, Path site) throws IOException {
        try (Stream<Path> files = Files.walk(sample.resolve(folder))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = site.resolve(sample.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static void writeCsv(Path file, List<Map<String, String>> rows) throws IOException {
        try (var csv = printer(file)) {
            if (!rows.isEmpty()) {
                csv.printRecord(rows.get(0).keySet());
            }
            for (var row : rows) {
                csv.printRecord(row.values());
            }
        }
    }

    private static CSVPrinter printer(Path file) throws IOException {
        Writer out = Files.newBufferedWriter(file);
        return new CSVPrinter(out, CSVFormat.RFC4180);
    }

    /** One page for each row, lists of fifty, and a page for each organisation and dataset: what Openbook makes too. */
    private void writeHugo(Path hugo, List<Map<String, String>> rows) throws IOException {
        var layouts = Files.createDirectories(hugo.resolve("layouts/_default"));
        Files.writeString(hugo.resolve("config.toml"), """
                baseURL = "https://data-sharing.example.org/"
                title = "Personal data we share"
                paginate = 50
                disableKinds = ["RSS"]
                [taxonomies]
                organisation = "organisations"
                dataset = "datasets"
                """);
        Files.writeString(layouts.resolve("baseof.html"), """
                <!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
                <body><header><a href="/">{{ site.Title }}</a></header>
                <main data-pagefind-body>{{ block "main" . }}{{ end }}</main></body></html>
                """);
        Files.writeString(layouts.resolve("single.html"), """
                {{ define "main" }}<h1>{{ .Title }}</h1><dl>{{ range $name, $value := .Params.fields }}
                <dt>{{ $name }}</dt><dd>{{ with $value }}{{ . }}{{ else }}Not published{{ end }}</dd>{{ end }}</dl>
                {{ range .Params.organisations }}<a href="/organisations/{{ . | urlize }}/">{{ . }}</a>{{ end }}
                {{ range .Params.datasets }}<a href="/datasets/{{ . | urlize }}/">{{ . }}</a>{{ end }}
                {{ .Content }}{{ end }}
                """);
        Files.writeString(layouts.resolve("list.html"), """
                {{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Paginator.Pages }}
                <li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
                {{ template "_internal/pagination.html" . }}{{ end }}
                """);
        for (var row : rows) {
            var section = row.containsKey("panel") ? "panel-decisions" : "npd-requests";
            var folder = Files.createDirectories(hugo.resolve("content/" + section));
            Files.writeString(folder.resolve(row.get("reference") + ".md"), markdown(row));
        }
    }

    /** JSON front matter, which Hugo reads as it is. */
    private static String markdown(Map<String, String> row) {
        var fields = row.entrySet().stream().filter(field -> !field.getKey().equals("purpose"))
                .map(field -> quoted(field.getKey()) + ": " + quoted(field.getValue()))
                .collect(Collectors.joining(",\n    "));
        var datasets = Stream.of(row.get("datasets").split("; ")).map(GenerateSite::quoted)
                .collect(Collectors.joining(", "));
        return """
                {
                  "title": %s,
                  "date": %s,
                  "organisations": [%s],
                  "datasets": [%s],
                  "fields": {
                    %s
                  }
                }

                %s
                """.formatted(quoted(row.get("project_title")), quoted(row.get("decision_date")),
                quoted(row.get("organisation")), datasets, fields, row.get("purpose"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
