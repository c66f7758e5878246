package uk.openbook.render.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import uk.openbook.model.Column;
import uk.openbook.model.Entry;
import uk.openbook.model.Organisation;
import uk.openbook.model.Period;
import uk.openbook.model.Register;
import uk.openbook.model.Slug;
import uk.openbook.model.Standing;
import uk.openbook.publication.AtoZ;
import uk.openbook.publication.Publication;
import uk.openbook.publication.Tag;
import uk.openbook.publication.Wording;
import uk.openbook.render.csv.CsvWriter;

/**
 * Answers searches by reading every row of the registers' CSV files, one after another: what the index is held to. It
 * shares the stemmer with the index, which has tests of its own, and nothing else of it.
 */
final class SearchScan {

    private static final Pattern RUN = Pattern.compile(
            "[\\p{L}\\p{Nd}]+('[\\p{L}\\p{Nd}]+)*([./_-][\\p{L}\\p{Nd}]+('[\\p{L}\\p{Nd}]+)*)*");
    private static final Map<String, String> PLAIN = Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "’", "'",
            "‘", "'", "–", "-", "‑", "-");

    private static final Pattern GROUPED = Pattern.compile("(?<![\\p{L}\\p{Nd}])\\p{Nd}{1,3}(,\\p{Nd}{3})+(?![\\p{L}\\p{Nd}])");
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct",
            "nov", "dec");
    private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?|september|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    /** A day that may be left out, a month and a year, as this program writes dates. */
    private static final Pattern IN_WORDS = Pattern.compile("(?<![\\p{L}\\p{Nd}])(?:([0-9]{1,2})(?:st|nd|rd|th)?[^\\p{L}\\p{Nd}]+)?"
            + MONTH + "[^\\p{L}\\p{Nd}]+([12][0-9]{3})(?![\\p{L}\\p{Nd}])");
    private static final Pattern ISO = Pattern.compile("([12][0-9]{3})-([0-9]{2})-([0-9]{2})");

    final Publication publication;
    final List<Row> rows = new ArrayList<>();
    /** Every word as it stands, and every stem and further term. */
    final Set<String> words = new TreeSet<>();
    final TreeSet<String> terms = new TreeSet<>();
    final Set<String> joined = new TreeSet<>();
    /** Those that any row names, by id. */
    private final Map<String, Organisation> organisations = new HashMap<>();
    private final EnglishStemmer stemmer = new EnglishStemmer();
    private final Map<String, String> stems = new HashMap<>();

    /** The first line of each register's file. */
    private final Map<String, String> headings = new HashMap<>();

    /** An entry: its row in the file of its register, and what a search can ask of it. */
    static final class Row {
        Register register;
        String key;
        boolean listed;
        String csv = "";
        String title;
        String sortsBy;
        String reference = "";
        String foldedReference = "";
        Optional<Period> date;
        String organisation;
        String organisationSortsBy = "";
        int registerNumber;
        final Set<String> terms = new HashSet<>();
        /** The stems of each item of each cell, in their order. */
        final List<List<String>> texts = new ArrayList<>();
        final List<List<String>> wordsOfTexts = new ArrayList<>();
        final Map<String, Set<String>> facets = new TreeMap<>();
        /** How its organisations are written in it, and all names that these go by. */
        final Set<String> spelt = new LinkedHashSet<>();
        final Set<String> names = new LinkedHashSet<>();

        String id() {
            return register.id() + " " + key;
        }

        long day() {
            return date.map(period -> period.first().toEpochDay()).orElse(Long.MIN_VALUE);
        }
    }

    /** @param output where the site is published */
    SearchScan(Publication publication, Path output) throws IOException {
        this.publication = publication;
        int number = 0;
        for (var register : publication.registers()) {
            read(register, number++, output);
        }
    }

    private void read(Register register, int number, Path output) throws IOException {
        var columns = publication.history(register).newest().orElseThrow().columns();
        var file = Files.readString(output.resolve("downloads/" + register.id() + ".csv"), StandardCharsets.UTF_8);
        var lines = lines(Files.readString(output.resolve("downloads/" + register.id() + "-spreadsheet.csv"),
                StandardCharsets.UTF_8));
        headings.put(register.id(), lines.get(0));
        var json = new ObjectMapper().readTree(output.resolve("downloads/" + register.id() + ".json").toFile())
                .get("entries");
        var layout = new Entry.Layout(columns);
        int line = 0;
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(file))) {
            for (var cells : parser) {
                if (line > 0) {
                    var entry = new Entry(layout, json.get(line - 1).get("key").asText(), cells.toList());
                    add(register, number, entry, true).csv = lines.get(line);
                }
                line++;
            }
        }
        publication.history(register).timelines().filter(timeline -> !timeline.listed())
                .forEach(timeline -> add(register, number, timeline.entry(), false).csv = csv(columns, timeline.entry()));
    }

    private static String csv(List<Column> columns, Entry entry) {
        var text = new ByteArrayOutputStream();
        try (var csv = CsvWriter.guarded(text)) {
            csv.row(entry, columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    /** The lines of a CSV file, with their ends. */
    static List<String> lines(String file) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var part : file.split("(?<=\r\n)")) {
            line.append(part);
            if (line.chars().filter(letter -> letter == '"').count() % 2 == 0) {
                lines.add(line.toString());
                line.setLength(0);
            }
        }
        return lines;
    }

    private Row add(Register register, int number, Entry entry, boolean listed) {
        var row = new Row();
        row.register = register;
        row.registerNumber = number;
        row.key = entry.key();
        row.listed = listed;
        row.title = Wording.title(register, entry);
        row.sortsBy = AtoZ.folded(row.title);
        row.date = register.date().flatMap(entry::period);
        register.key().reference().ifPresent(column -> row.reference = String.join("", entry.items(column)));
        row.foldedReference = fold(row.reference);
        row.organisation = register.organisations().stream().findFirst().map(entry::items)
                .flatMap(names -> names.stream().findFirst())
                .map(name -> publication.organisations().of(name).name()).orElse(null);
        row.organisationSortsBy = row.organisation == null ? "" : AtoZ.folded(row.organisation);
        for (var column : register.columns()) {
            if (column.searchable() || register.titleColumns().contains(column)
                    || register.organisations().contains(column)
                    || register.date().equals(Optional.of(column))
                    || register.key().columns().size() == 1 && register.key().columns().contains(column)) {
                entry.items(column).forEach(item -> addText(row, text(column, item)));
            }
        }
        addOtherNames(row, entry);
        addFacets(row, entry);
        rows.add(row);
        return row;
    }

    /** A row has the reviewed names of its organisations and their aliases too, whichever of them it is written with. */
    private void addOtherNames(Row row, Entry entry) {
        for (var column : row.register.organisations()) {
            for (var item : entry.items(column)) {
                var organisation = publication.organisations().of(item);
                organisations.put(organisation.id(), organisation);
                row.spelt.add(item);
                row.names.add(organisation.name());
                row.names.addAll(organisation.alsoKnownAs());
            }
        }
        row.names.forEach(name -> addText(row, name));
    }

    /** What is said of an organisation whose name was typed. */
    record Named(String url, String name, String also) {
    }

    /**
     * The organisations one of whose names has the words of a text and no others, A to Z; then those one of whose names
     * begins with these words.
     *
     * @param typing whether the last word may be the start of one
     */
    List<List<Named>> organisations(String text, boolean typing) {
        var words = parts(text);
        var whole = new ArrayList<Named>();
        var begun = new ArrayList<Named>();
        for (var organisation : organisations.values().stream().sorted(Comparator.comparing(
                (Organisation one) -> AtoZ.folded(one.name())).thenComparing(Organisation::name)).toList()) {
            var names = new ArrayList<>(List.of(organisation.name()));
            names.addAll(organisation.alsoKnownAs());
            var same = names.stream().filter(name -> stemmed(name).equals(stemmed(text))).findFirst();
            var like = same.or(() -> names.stream().filter(name -> begins(parts(name), words, typing)).findFirst());
            like.ifPresent(name -> (same.isPresent() ? whole : begun).add(new Named(
                    "organisations/" + organisation.id() + ".html", organisation.name(),
                    name.equals(organisation.name()) ? "" : name)));
        }
        return List.of(whole, begun);
    }

    private List<String> stemmed(String text) {
        return parts(text).stream().map(this::stem).sorted().toList();
    }

    private boolean begins(List<String> name, List<String> words, boolean typing) {
        if (name.size() < words.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            boolean mayGoOn = typing && i == words.size() - 1 && words.get(i).length() >= 2;
            if (!stem(name.get(i)).equals(stem(words.get(i))) && !(mayGoOn && name.get(i).startsWith(words.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** What people would read in the cell, and the code where it says more. */
    private static String text(Column column, String item) {
        var text = Wording.item(column, item);
        if (column.codes().isEmpty() || parts(text).containsAll(parts(item))) {
            return text;
        }
        return text + " (" + item + ")";
    }

    static List<String> parts(String text) {
        var all = new ArrayList<String>();
        runs(text).forEach(run -> all.addAll(partsOf(run)));
        return all;
    }

    static String fold(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[\\p{M}\u00AD\u200B\u2060\uFEFF]+", "")
                .toLowerCase(Locale.ROOT).replace("&", " and ");
        for (var plain : PLAIN.entrySet()) {
            folded = folded.replace(plain.getKey(), plain.getValue());
        }
        var grouped = GROUPED.matcher(folded);
        return grouped.replaceAll(found -> found.group().replace(",", ""));
    }

    private static List<String> runs(String text) {
        return RUN.matcher(fold(text)).results().map(result -> result.group()).toList();
    }

    static List<String> partsOf(String run) {
        var parts = new ArrayList<String>();
        for (var part : run.split("[./_-]")) {
            parts.add(part.replaceFirst("'s$", "").replace("'", ""));
        }
        return parts;
    }

    private void addText(Row row, String text) {
        var sequence = new ArrayList<String>();
        var plain = new ArrayList<String>();
        for (var run : runs(text)) {
            var parts = partsOf(run);
            for (var part : parts) {
                plain.add(part);
                words.add(part);
                sequence.add(stem(part));
                row.terms.add(stem(part));
                if (part.matches("s[0-9].*")) {
                    row.terms.add(part.substring(1));
                }
            }
            if (parts.size() > 1) {
                wholes(run).forEach(whole -> row.terms.add(stem(whole)));
                joined.add(run);
            }
        }
        IN_WORDS.matcher(fold(text)).results().forEach(date -> {
            var month = "=%s-%02d-".formatted(date.group(3), MONTHS.indexOf(date.group(2).substring(0, 3)) + 1);
            row.terms.add(month + "00");
            if (date.group(1) != null && Integer.parseInt(date.group(1)) <= 31) {
                row.terms.add(month + "%02d".formatted(Integer.parseInt(date.group(1))));
            }
        });
        row.texts.add(sequence);
        row.wordsOfTexts.add(plain);
        terms.addAll(row.terms);
    }

    /** The terms by which a run of several parts is found as a whole. */
    static List<String> wholes(String run) {
        var whole = String.join("", partsOf(run));
        boolean digits = run.matches(".*\\p{Nd}.*");
        if (digits && !run.matches(".*\\p{L}.*")) {
            var date = ISO.matcher(run);
            return date.matches() ? List.of("=" + run, "=" + run.substring(0, 8) + "00") : List.of(run);
        }
        boolean hyphens = partsOf(run).size() <= 4 && !run.matches(".*[./_].*");
        boolean acronym = run.matches("\\p{L}(\\.\\p{L})+");
        return digits || hyphens || acronym ? List.of(whole) : List.of();
    }

    String stem(String word) {
        return stems.computeIfAbsent(word, stemmer::stem);
    }

    private void addFacets(Row row, Entry entry) {
        var register = row.register;
        put(row, "register", Set.of(register.id()));
        put(row, "listed", Set.of(row.listed ? "listed" : "no-longer-listed"));
        if (!register.organisations().isEmpty()) {
            var ids = new TreeSet<String>();
            register.organisations().forEach(column -> entry.items(column)
                    .forEach(name -> ids.add(publication.organisations().of(name).id())));
            put(row, "organisation", orBlank(ids));
        }
        for (var column : register.columns()) {
            if (isFacetOfItsOwn(register, column)) {
                var values = values(column, entry);
                boolean applies = register.applies(column, entry,
                        publication.history(register).newest().orElseThrow().release().date());
                if (applies || !values.isEmpty()) {
                    put(row, column.name(), orBlank(values));
                }
            }
        }
        register.date().ifPresent(column -> put(row, "year", orBlank(row.date
                .map(date -> Set.of(Integer.toString(date.first().getYear()))).orElse(Set.of()))));
        var status = register.columns().stream().filter(column -> column.name().equals("status") && column.facet())
                .findFirst();
        if (status.isPresent() || register.status().isPresent() || register.revision().isPresent()) {
            var values = new TreeSet<String>();
            status.ifPresent(column -> values.addAll(codes(column, entry)));
            if (row.listed && register.revision().isPresent()) {
                Tag.of(publication, register, entry)
                        .forEach(tag -> values.add(tag.text().toLowerCase(Locale.ROOT)));
            } else if (row.listed && register.status().isPresent()) {
                Standing.of(entry, register.status().get(), publication.newestRelease().orElseThrow().date())
                        .forEach(standing -> values.add(standing.word()));
            }
            put(row, "status", orBlank(values));
        }
    }

    private static boolean isFacetOfItsOwn(Register register, Column column) {
        return column.facet() && !register.organisations().contains(column) && !column.name().equals("status")
                && !register.date().equals(Optional.of(column));
    }

    private static Set<String> values(Column column, Entry entry) {
        if (column.codes().isPresent()) {
            return codes(column, entry);
        }
        return entry.period(column).map(period -> Set.of(Integer.toString(period.first().getYear()))).orElseGet(() ->
                entry.items(column).stream().map(Slug::of).collect(Collectors.toSet()));
    }

    /** Whether the columns of a facet are of several registers, of one that is chosen, or chosen from themselves. */
    private boolean isOffered(String id, Asked asked) {
        var having = publication.registers().stream().filter(register -> register.columns().stream()
                .anyMatch(column -> column.name().equals(id) && isFacetOfItsOwn(register, column))).toList();
        return having.size() != 1 || publication.registers().size() == 1 || asked.filters.containsKey(id)
                || asked.filters.getOrDefault("register", List.of()).contains(having.get(0).id());
    }

    private static Set<String> codes(Column column, Entry entry) {
        var slugs = new TreeSet<String>();
        entry.items(column).forEach(item -> slugs.add(Slug.of(Wording.code(column, item).orElseThrow().code())));
        return slugs;
    }

    private static Set<String> orBlank(Collection<String> slugs) {
        return slugs.isEmpty() ? Set.of("not-published") : Set.copyOf(slugs);
    }

    private static void put(Row row, String facet, Set<String> slugs) {
        row.facets.put(facet, slugs);
    }

    /** A part of a query. */
    interface Node extends Predicate<Row> {
    }

    Node word(String word) {
        var stem = stem(word);
        return row -> row.terms.contains(stem);
    }

    Node term(String term) {
        return row -> row.terms.contains(term);
    }

    Node prefix(String prefix, boolean isWord) {
        var found = new HashSet<String>();
        found.add(isWord ? stem(prefix) : prefix);
        if (prefix.length() >= 2) {
            terms.stream().filter(term -> term.startsWith(prefix)).forEach(found::add);
            words.stream().filter(word -> word.startsWith(prefix)).forEach(word -> found.add(stem(word)));
        }
        return row -> row.terms.stream().anyMatch(found::contains);
    }

    Node phrase(List<String> phrase) {
        var stems = phrase.stream().map(this::stem).toList();
        return row -> row.texts.stream().anyMatch(text -> Collections.indexOfSubList(text, stems) >= 0);
    }

    /** What a query asks for, but for its text. */
    record Asked(List<List<Node>> groups, List<Node> excluded, Map<String, List<String>> filters, String from, String to) {
    }

    private static boolean matches(Asked asked, Row row) {
        return asked.groups.stream().allMatch(group -> group.stream().anyMatch(node -> node.test(row)))
                && asked.excluded.stream().noneMatch(node -> node.test(row)) && isWithin(asked, row);
    }

    private static boolean isWithin(Asked asked, Row row) {
        if (asked.from == null && asked.to == null) {
            return true;
        }
        return row.date.isPresent()
                && (asked.from == null || !row.date.get().last().isBefore(LocalDate.parse(asked.from)))
                && (asked.to == null || !row.date.get().first().isAfter(LocalDate.parse(asked.to)));
    }

    /** Whether a row has what each filter asks for, the choices in one facet aside. */
    private static Predicate<Row> passes(Asked asked, String butFor) {
        var filters = new HashMap<>(asked.filters);
        if (filters.getOrDefault("listed", List.of()).isEmpty()) {
            filters.put("listed", List.of("listed"));
        }
        filters.remove(butFor);
        filters.values().removeIf(List::isEmpty);
        return row -> filters.entrySet().stream().allMatch(filter -> row.facets
                .getOrDefault(filter.getKey(), Set.of()).stream().anyMatch(filter.getValue()::contains));
    }

    /** The rows that a query finds, newest first. */
    List<Row> find(Asked asked) {
        return rows.stream().filter(row -> matches(asked, row)).filter(passes(asked, null)).sorted(NEWEST).toList();
    }

    /** For each facet and value how many rows a query finds with it, the choices in that facet aside. */
    Map<String, Map<String, Integer>> counts(Asked asked) {
        var counts = new TreeMap<String, Map<String, Integer>>();
        var ids = new LinkedHashSet<String>();
        rows.forEach(row -> ids.addAll(row.facets.keySet()));
        ids.removeIf(id -> !isOffered(id, asked));
        var matching = rows.stream().filter(row -> matches(asked, row)).toList();
        for (var id : ids) {
            var values = counts.computeIfAbsent(id, any -> new TreeMap<>());
            matching.stream().filter(passes(asked, id)).forEach(row -> row.facets
                    .getOrDefault(id, Set.of()).forEach(slug -> values.merge(slug, 1, Integer::sum)));
        }
        return counts;
    }

    static final Comparator<Row> NEWEST = Comparator.comparingLong(Row::day).reversed()
            .thenComparingInt(row -> row.registerNumber).thenComparing(row -> row.key);

    private static final Comparator<Row> OLDEST = Comparator.<Row>comparingInt(row -> row.date.isEmpty() ? 1 : 0)
            .thenComparing(NEWEST.reversed());

    private static final Comparator<Row> BY_TITLE = Comparator.<Row, String>comparing(row -> row.sortsBy)
            .thenComparing(row -> row.title).thenComparing(NEWEST);

    /** Entries without an organisation after the others; those of registers that have none, last. */
    private static final Comparator<Row> BY_ORGANISATION = Comparator
            .<Row>comparingInt(row -> row.facets.containsKey("organisation") ? row.organisation == null ? 1 : 0 : 2)
            .thenComparing(row -> row.organisationSortsBy)
            .thenComparing(row -> row.organisation == null ? "" : row.organisation).thenComparing(NEWEST);

    static Comparator<Row> order(String sort) {
        return switch (sort) {
            case "oldest" -> OLDEST;
            case "title" -> BY_TITLE;
            case "organisation" -> BY_ORGANISATION;
            default -> NEWEST;
        };
    }

    /** The address of the only entry whose reference is this or begins so. */
    Optional<Row> direct(String text) {
        var wanted = fold(text.strip());
        if (wanted.length() < 3 || !wanted.matches(".*\\p{Nd}.*")) {
            return Optional.empty();
        }
        Function<Predicate<String>, List<Row>> with = test -> rows.stream()
                .filter(row -> !row.reference.isEmpty() && test.test(row.foldedReference)).toList();
        var exact = with.apply(wanted::equals);
        var found = exact.isEmpty() ? with.apply(reference -> reference.startsWith(wanted)) : exact;
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The rows of a result as CSV, by register. */
    Map<String, String> csv(List<Row> found) {
        var files = new TreeMap<String, String>();
        for (var register : publication.registers()) {
            var of = found.stream().filter(row -> row.register.equals(register)).toList();
            if (!of.isEmpty()) {
                var text = new StringBuilder(headings.get(register.id()));
                of.forEach(row -> text.append(row.csv));
                files.put(register.id(), text.toString());
            }
        }
        return files;
    }
}
