package uk.openbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.openbook.model.Finding;
import uk.openbook.model.Findings;
import uk.openbook.model.Severity;
import uk.openbook.publication.InWords;
import uk.openbook.validation.SiteLayout;

/**
 * Writes a page to hand on: in the look of the site, a single file without scripts or requests, with errors before
 * warnings, grouped by file, each cell with its neighbours.
 */
final class HtmlReport implements Report {

    private static final String ASSETS = "templates/assets/";
    private static final String STYLE_SHEET = "openbook.css";
    private static final String OWN_STYLE = "findings.css";
    private static final Pattern WITHOUT_SUBJECT = Pattern.compile("(is|holds|says|has) ");

    @Override
    public void write(CheckResult result, Appendable out) throws IOException {
        new Page(result, out).write();
    }

    /** One report while it is written. */
    private static final class Page {

        private final CheckResult result;
        private final Findings findings;
        private final Appendable out;
        private final List<Finding> sorted;
        private final HiddenText hidden;
        private final Map<String, FoundRows> rows = new LinkedHashMap<>();
        /** Of each CSV file, the numbers of the rows in which something was found, the headings included. */
        private final Map<String, Set<Long>> atFault = new TreeMap<>();

        Page(CheckResult result, Appendable out) {
            this.result = result;
            this.findings = result.findings();
            this.out = out;
            this.sorted = findings.sorted();
            this.hidden = new HiddenText(result);
            sorted.stream().map(Finding::place).filter(place -> place.row() > 0).forEach(place ->
                    atFault.computeIfAbsent(place.file(), any -> new HashSet<>()).add(place.row()));
            atFault.forEach((file, numbers) -> rows.put(file, FoundRows.read(result.site(), file, numbers, hidden)));
        }

        void write() throws IOException {
            var title = "Check of " + result.config().title();
            out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                    .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                    .append("<meta name=\"robots\" content=\"noindex\">\n")
                    .append("<title>").append(escaped(title)).append("</title>\n");
            for (var sheet : styleSheets(result.site())) {
                out.append("<style>").append(sheet).append("</style>\n");
            }
            out.append("</head>\n<body>\n")
                    .append("<a class=\"govuk-skip-link\" href=\"#main\">Skip to main content</a>\n")
                    .append("<header class=\"ob-header\">\n<div class=\"ob-masthead\">\n")
                    .append("<div>\n<p class=\"ob-masthead__title\">")
                    .append(escaped(result.config().title())).append("</p>\n<p class=\"ob-masthead__publisher\">")
                    .append(escaped(result.config().publisher())).append("</p>\n</div>\n</div>\n</header>\n")
                    .append("<div class=\"ob-page\">\n")
                    .append("<main class=\"ob-report\" id=\"main\">\n")
                    .append("<h1 class=\"govuk-heading-l\">What a check of the site found</h1>\n");
            writeSummary();
            writeAll(true, "Errors", "Nothing can be published until these are corrected.");
            writeAll(false, "Warnings", "The site can be published with these. Decide for each whether it is as it should be.");
            writeFine();
            out.append("</main>\n</div>\n</body>\n</html>\n");
        }

        private void writeSummary() throws IOException {
            out.append("<p>Checked as at ").append(InWords.date(LocalDate.ofInstant(result.asOf().moment(),
                    result.config().timeZone()))).append(".</p>\n<ul class=\"ob-report__counts\">\n");
            count(findings.errors(), "error", "error");
            count(findings.warnings(), "warning", "warning");
            out.append("<li><strong>").append(InWords.number(fine())).append("</strong> of ")
                    .append(InWords.count(rowsOfNewest(), "row", "rows")).append(" in the newest files without a finding</li>\n")
                    .append("</ul>\n");
            if (findings.isEmpty()) {
                out.append("<p>Everything that was checked is as it should be.</p>\n");
            }
        }

        private void count(int count, String word, String look) throws IOException {
            out.append("<li class=\"ob-report__count--").append(count == 0 ? "none" : look).append("\"><strong>")
                    .append(InWords.number(count)).append("</strong> ").append(count == 1 ? word : word + "s").append("</li>\n");
        }

        private long rowsOfNewest() {
            return newestFiles().stream().mapToLong(file -> file.rows).sum();
        }

        private long fine() {
            return newestFiles().stream().mapToLong(file -> file.rows - rowsWithFindings(file.path)).sum();
        }

        /** A register's file in the newest release that has one. */
        private record NewestFile(String path, long rows) {
        }

        private List<NewestFile> newestFiles() {
            return result.checked().registers().stream().map(result.checked()::editionsOf)
                    .filter(editions -> !editions.isEmpty()).map(editions -> editions.get(editions.size() - 1))
                    .map(edition -> new NewestFile("data/releases/" + edition.release().id() + "/" + edition.register().id()
                            + ".csv", edition.rowsRead())).toList();
        }

        private long rowsWithFindings(String file) {
            return atFault.getOrDefault(file, Set.of()).stream().filter(row -> row > 1).count();
        }

        private void writeAll(boolean errors, String heading, String words) throws IOException {
            var byFile = FindingGroup.of(findings).stream().filter(group -> group.first().isError() == errors)
                    .collect(Collectors.groupingBy(group -> group.first().place().file(), TreeMap::new, Collectors.toList()));
            if (byFile.isEmpty()) {
                return;
            }
            out.append("<h2 class=\"govuk-heading-m\">").append(heading).append("</h2>\n<p>").append(words).append("</p>\n");
            for (var file : byFile.entrySet()) {
                out.append("<h3 class=\"govuk-heading-s\">").append(escaped(name(file.getKey()))).append("</h3>\n");
                writeFile(file.getKey());
                for (var group : file.getValue()) {
                    write(group);
                }
            }
            for (var more : findings.leftOut().entrySet()) {
                if (more.getKey().severity() == (errors ? Severity.ERROR : Severity.WARNING)) {
                    out.append("<p>").append(InWords.number(more.getValue())).append(" more of the kind <code>")
                            .append(more.getKey().toString()).append("</code> are left out of this report.</p>\n");
                }
            }
        }

        private static String name(String file) {
            return file.substring(file.lastIndexOf('/') + 1);
        }

        private void writeFile(String file) throws IOException {
            out.append("<p class=\"ob-report__file\">").append(escaped(file));
            if (rows.containsKey(file) && findings.leftOut().isEmpty()) {
                long all = rows.get(file).count();
                long fine = all - Math.min(all, rowsWithFindings(file));
                out.append(": ").append(fine == all ? "all" : InWords.number(fine) + " of").append(' ')
                        .append(InWords.count(all, "row", "rows")).append(fine == 1 ? " is" : " are").append(" fine");
            }
            out.append("</p>\n");
        }

        private void write(FindingGroup group) throws IOException {
            var first = group.first();
            out.append("<section class=\"ob-report__finding").append(first.isError() ? "" : " ob-report__finding--warning")
                    .append("\">\n<h4 class=\"govuk-heading-s\">").append(first.isError() ? "Error" : "Warning")
                    .append(heading(group)).append("</h4>\n<p>").append(hidden.message(problem(first))).append("</p>\n");
            group.remedy().ifPresent(this::writeRemedy);
            out.append("<p class=\"ob-report__code\">").append(first.code().toString()).append("</p>\n");
            writePlaces(group);
            out.append("</section>\n");
        }

        private void writeRemedy(String remedy) {
            try {
                out.append("<p><strong>What to do:</strong> ").append(hidden.message(sentence(remedy))).append("</p>\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String heading(FindingGroup group) {
            var place = group.first().place();
            if (place.row() == 0) {
                return place.detail().isEmpty() && place.line() == 0 ? "" : ": " + escaped((place.line() == 0 ? ""
                        : "line " + place.line() + " ") + place.detail()).strip();
            }
            return (group.column().isEmpty() ? "" : ": column " + escaped(group.column()))
                    + (group.count() == 1 ? "" : (group.column().isEmpty() ? ": " : ", ") + group.counted());
        }

        private void writePlaces(FindingGroup group) throws IOException {
            if (group.first().place().row() == 0) {
                return;
            }
            var places = group.findings();
            int shown = Math.min(places.size(), FindingGroup.PLACES);
            writePlaces(group, places.subList(0, shown), true);
            if (places.size() > shown) {
                out.append("<details>\n<summary>The other ").append(InWords.number(places.size() - shown))
                        .append(" places</summary>\n");
                writePlaces(group, places.subList(shown, places.size()), false);
                out.append("</details>\n");
            }
        }

        private void writePlaces(FindingGroup group, List<Finding> places, boolean withRow) throws IOException {
            out.append("<ul class=\"ob-report__places\">\n");
            for (var finding : places) {
                out.append("<li>").append(escaped(place(finding)));
                if (!finding.problem().equals(group.first().problem())) {
                    out.append(": ").append(hidden.message(escaped(finding.problem())));
                }
                if (group.remedy().isEmpty()) {
                    writeRemedy(finding.remedy());
                }
                if (withRow) {
                    writeCells(rows.get(finding.place().file()).around(finding.place()));
                }
                out.append("</li>\n");
            }
            out.append("</ul>\n");
        }

        private static String place(Finding finding) {
            var place = finding.place();
            return "Row " + place.row() + " (line " + place.line() + " of the file)"
                    + (place.row() == 1 && place.index() >= 0 ? ", column " + place.columnLetters() : "")
                    + (place.key().isEmpty() ? "" : ", " + place.key());
        }

        private void writeCells(List<FoundRows.Cell> cells) throws IOException {
            if (cells.isEmpty()) {
                return;
            }
            out.append("<dl class=\"ob-report__cells\">\n");
            for (var cell : cells) {
                out.append(cell.atFault() ? "<div class=\"ob-report__cell--at-fault\">" : "<div>").append("<dt>")
                        .append(escaped(cell.column())).append("</dt><dd>")
                        .append(cell.text().isEmpty() ? "<em>blank</em>" : escaped(cell.text())).append("</dd></div>\n");
            }
            out.append("</dl>\n");
        }

        private void writeFine() throws IOException {
            var named = sorted.stream().map(finding -> finding.place().file()).collect(Collectors.toSet());
            var fine = newestFiles().stream().filter(file -> !named.contains(file.path)).toList();
            if (fine.isEmpty()) {
                return;
            }
            out.append("<h2 class=\"govuk-heading-m\">Newest files without a finding</h2>\n<ul class=\"ob-report__fine\">\n");
            for (var file : fine) {
                out.append("<li>").append(escaped(file.path)).append(": ").append(InWords.count(file.rows, "row", "rows"))
                        .append("</li>\n");
            }
            out.append("</ul>\n");
        }
    }

    /** The site's own style sheets in the place of ours, and the rules of the report; none that asks for another file. */
    private static List<String> styleSheets(Path site) throws IOException {
        var own = SiteLayout.assets(site).stream().filter(name -> name.endsWith(".css")).sorted().toList();
        var sheets = new ArrayList<String>();
        if (!own.contains(STYLE_SHEET)) {
            sheets.add(resource(ASSETS + STYLE_SHEET));
        }
        for (var name : own) {
            sheets.add(Files.readString(site.resolve(ASSETS + name), StandardCharsets.UTF_8));
        }
        sheets.removeIf(sheet -> Stream.of("url(", "@import", "</").anyMatch(sheet::contains));
        sheets.add(resource("uk/openbook/cli/" + OWN_STYLE));
        return sheets;
    }

    private static String resource(String name) throws IOException {
        try (var in = HtmlReport.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What is wrong as a sentence; some clauses leave out the cell or line that they are about. */
    private static String problem(Finding finding) {
        var place = finding.place();
        var subject = place.row() > 0 ? "the cell" : place.detail();
        return sentence(!subject.isEmpty() && WITHOUT_SUBJECT.matcher(finding.problem()).lookingAt()
                ? subject + " " + finding.problem() : finding.problem());
    }

    /** As a sentence: it begins with a capital and ends in a full stop, if it has no other end. */
    private static String sentence(String clause) {
        var text = escaped(clause);
        var start = Character.isLowerCase(text.charAt(0)) ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text;
        return start.endsWith("?") || clause.contains(" the line ") || start.endsWith(".") ? start : start + ".";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
