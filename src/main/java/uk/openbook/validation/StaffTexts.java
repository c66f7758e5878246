package uk.openbook.validation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import uk.openbook.input.CsvFile;
import uk.openbook.input.Row;
import uk.openbook.input.SiteFiles;
import uk.openbook.input.TextFile;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;

/**
 * Looks for doubtful text in every file that staff write besides the registers: settings, definitions, code lists,
 * organisations, notes and notices of releases, and pages. What else is wrong with these files is found elsewhere.
 */
final class StaffTexts {

    private final Path site;
    private final Findings findings;

    private StaffTexts(Path site, Findings findings) {
        this.site = site;
        this.findings = findings;
    }

    /** @param isSealed whether a release of this id was published, so that nothing can be mended in it */
    static void check(Path site, Predicate<String> isSealed, Findings findings) {
        var texts = new StaffTexts(site, findings);
        texts.file(SiteConfig.FILE);
        texts.folder("data");
        texts.folder("data/registers");
        texts.folder("data/code-lists");
        texts.tree("content");
        for (var release : SiteFiles.in(site.resolve(ReleaseFolder.RELEASES))) {
            var id = release.getFileName().toString();
            if (!isSealed.test(id)) {
                texts.file(ReleaseFolder.RELEASES + "/" + id + "/release.md");
                texts.file(ReleaseFolder.RELEASES + "/" + id + "/notices.csv");
            }
        }
    }

    private void folder(String folder) {
        for (var path : SiteFiles.in(site.resolve(folder))) {
            file(folder + "/" + path.getFileName());
        }
    }

    private void tree(String folder) {
        folder(folder);
        for (var path : SiteFiles.in(site.resolve(folder))) {
            if (Files.isDirectory(path)) {
                tree(folder + "/" + path.getFileName());
            }
        }
    }

    private void file(String file) {
        if (!Files.isRegularFile(site.resolve(file))) {
            return;
        }
        if (file.endsWith(".csv")) {
            CsvFile.read(site, file, new Findings(), new Cells());
        } else if (file.endsWith(".md") || file.endsWith(".json") || file.endsWith(".properties")) {
            TextFile.read(site, file, new Findings()).ifPresent(text -> lines(text, file));
        }
    }

    private void lines(String text, String file) {
        long number = 1;
        for (var line : text.lines().toList()) {
            var place = Place.of(file, number++);
            // What is quoted as code in Markdown is meant to the letter.
            var meant = file.endsWith(".md") ? Markup.CODE.matcher(line).replaceAll("") : line;
            DoubtfulText.check(meant, () -> place, findings);
        }
    }

    /** Each cell of a table. */
    private final class Cells implements CsvFile.Rows {

        private Row headings;

        @Override
        public boolean header(Row header) {
            headings = header;
            return true;
        }

        @Override
        public void row(Row row) {
            for (int i = 0; i < row.cells().size(); i++) {
                int cell = i;
                DoubtfulText.check(row.cell(i), () -> row.at(cell, headings.cell(cell).strip()), findings);
            }
        }
    }
}
