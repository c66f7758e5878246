package uk.openbook.build.redaction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import uk.openbook.history.Redline;
import uk.openbook.model.Column;
import uk.openbook.model.Edition;
import uk.openbook.model.Entry;
import uk.openbook.model.Redacted;
import uk.openbook.model.Release;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;

/**
 * What the site that stands still tells, and the next one redacts: the cells of its as-it-stood files in whose place the
 * next has {@code [redacted]}, and the words of notes.
 */
public final class ErasedBefore {

    private final Publication publication;
    private final Path site;
    private final Set<String> words = new LinkedHashSet<>();
    private boolean any;

    private ErasedBefore(Publication publication, Path site) {
        this.publication = publication;
        this.site = site;
    }

    /** @param before the site that stands, if there is one */
    public static ErasedBefore of(Publication publication, Optional<Path> before) throws IOException {
        var erased = new ErasedBefore(publication, before.orElse(null));
        if (before.isPresent() && !publication.notices().redactions().isEmpty()) {
            for (var history : publication.histories().values()) {
                for (var edition : history.editions()) {
                    erased.add(edition);
                }
            }
            for (var notice : publication.notices().redactions()) {
                if (notice.note().isPresent()) {
                    erased.addNote(notice.note().get());
                }
            }
        }
        return erased;
    }

    /** Whether the site that stands tells anything that is redacted now. */
    public boolean isAny() {
        return any;
    }

    /** What can be searched for: no codes, dates or numbers, which stand everywhere. */
    Set<String> words() {
        return words;
    }

    private void add(Edition edition) throws IOException {
        var columns = new LinkedHashSet<Column>();
        publication.notices().redactions().stream().flatMap(notice -> notice.cells().stream())
                .filter(cells -> cells.register().equals(edition.register()))
                .forEach(cells -> columns.addAll(cells.columns()));
        columns.retainAll(edition.columns());
        var file = site.resolve(Urls.asItStood(edition.release(), edition.register()));
        if (columns.isEmpty() || !Files.isRegularFile(file)) {
            return;
        }
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var rows = CSVFormat.RFC4180.parse(reader)) {
            add(edition, columns, rows.stream().toList());
        }
    }

    /** A row stands where it stood; where rows or columns came or went, what was there cannot be told. */
    private void add(Edition edition, Set<Column> columns, List<CSVRecord> rows) {
        if (rows.size() != edition.entries().size() + 1
                || !rows.get(0).toList().equals(edition.headings())) {
            any |= edition.entries().stream().anyMatch(entry -> columns.stream().anyMatch(entry::isRedacted));
            return;
        }
        for (int i = 0; i < edition.entries().size(); i++) {
            var now = edition.entries().get(i);
            for (var column : columns) {
                add(edition, column, rows.get(i + 1).get(edition.columns().indexOf(column)), now);
            }
        }
    }

    private void add(Edition edition, Column column, String before, Entry now) {
        if (now.isRedacted(column) && !column.isBlank(before)) {
            any = true;
            if (Redacted.isWords(edition.register(), column)) {
                words.addAll(column.items(before));
            }
        }
    }

    private void addNote(Release release) throws IOException {
        var file = site.resolve(Urls.note(release));
        if (!Files.isRegularFile(file)) {
            return;
        }
        var before = Files.readString(file, StandardCharsets.UTF_8);
        if (before.equals(release.note())) {
            return;
        }
        any = true;
        var pieces = new ArrayList<>(Redline.of(before, release.note()).pieces());
        for (int i = 1; i < pieces.size(); i++) {
            if (pieces.get(i).fate() == Redline.Fate.ADDED && Redacted.isIn(pieces.get(i).text())
                    && pieces.get(i - 1).fate() == Redline.Fate.REMOVED) {
                words.add(pieces.get(i - 1).text());
            }
        }
    }
}
