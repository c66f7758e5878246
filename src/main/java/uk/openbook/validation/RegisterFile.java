package uk.openbook.validation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import uk.openbook.input.CsvFile;
import uk.openbook.input.Row;
import uk.openbook.input.TextLimit;
import uk.openbook.model.Code;
import uk.openbook.model.Column;
import uk.openbook.model.Datatype;
import uk.openbook.model.Entry;
import uk.openbook.model.EntryKey;
import uk.openbook.model.FindingCode;
import uk.openbook.model.Findings;
import uk.openbook.model.Place;
import uk.openbook.model.Register;
import uk.openbook.text.NormalizedText;
import uk.openbook.validation.Keys.RowKey;
import uk.openbook.validation.markdown.MarkdownLimits;
import uk.openbook.validation.privacy.Excerpt;
import uk.openbook.validation.rules.Header;
import uk.openbook.validation.rules.RegisterRules;

/** Reads and checks one register's file of one release, row by row. */
final class RegisterFile implements CsvFile.Rows {

    /** What leaves rows of a file unread or without their key. */
    private static final Set<FindingCode> LOSING_ROWS = EnumSet.of(FindingCode.NOT_UTF_8, FindingCode.MALFORMED_CSV,
            FindingCode.EMPTY_FILE, FindingCode.RAGGED_ROW, FindingCode.UNKNOWN_COLUMN, FindingCode.MISSING_COLUMN,
            FindingCode.NO_KEY);

    /** Of the columns in which two rows differ. */
    private static final int MOST_NAMED = 5;

    private final Register register;
    private final LocalDate release;
    private final LocalDate firstDay;
    private final CellPrivacy privacy;
    private final Findings findings;
    /** What the definition demands of cells and rows, which is told apart from what makes a file unreadable. */
    private final Findings ruled;
    private final boolean sealed;
    private final Keys keys;
    private final KeySpellings spellings;
    private final InvisibleCharacters invisible;
    private final EditionDraft draft;
    private final Redactor redactor;
    private final Map<String, First> firsts = new HashMap<>();
    private final List<Column> texts = new ArrayList<>();
    private final List<Column> references = new ArrayList<>();
    private Header header;
    private RegisterRules rules;
    private DoubtfulCells doubtful;
    private Optional<FacetSpellings> facets = Optional.empty();

    /** The first row of a key, before it had one. */
    private record First(Entry cells, RowKey key, Place place) {
    }

    private RegisterFile(Register register, LocalDate release, LocalDate firstDay, boolean sealed, KeySpellings spellings,
            Redactions redactions, CellPrivacy privacy, Findings findings, Findings ruled) {
        this.register = register;
        this.release = release;
        this.firstDay = firstDay;
        this.sealed = sealed;
        this.privacy = privacy;
        this.findings = findings;
        this.ruled = ruled;
        this.keys = new Keys(register);
        this.spellings = spellings;
        this.invisible = new InvisibleCharacters(register);
        this.draft = new EditionDraft(register);
        this.redactor = new Redactor(register, keys, redactions, draft, findings);
    }

    /**
     * @param file path from the site folder
     * @param release the date of its release
     * @param firstDay on which readers see the release: its date, or the day on which it is published where that is earlier
     * @param sealed whether the file was published, so that nothing that the definition now demands can be mended: what
     *         it demands in vain is counted, and is no error (design, D1)
     * @param spellings of the keys of the register
     */
    static EditionDraft read(Path site, String file, Register register, LocalDate release, LocalDate firstDay,
            boolean sealed, KeySpellings spellings, Redactions redactions, CellPrivacy privacy, Findings findings) {
        var own = new Findings();
        var ruled = sealed ? new Findings() : own;
        var rows = new RegisterFile(register, release, firstDay, sealed, spellings, redactions, privacy, own, ruled);
        CsvFile.read(site, file, own, rows);
        privacy.finish(own);
        rows.invisible.report(own);
        rows.facets.ifPresent(facets -> facets.report(own));
        if (sealed) {
            own.addAll(rows.draft.excuse(ruled));
        }
        if (Collections.disjoint(own.totals().keySet(), LOSING_ROWS)) {
            rows.draft.complete();
        }
        findings.addAll(own);
        return rows.draft;
    }

    @Override
    public boolean header(Row row) {
        header = sealed ? Header.ofSealed(row, register, release, findings, ruled)
                : Header.of(row, register, release, findings);
        rules = new RegisterRules(register, header, release, firstDay);
        doubtful = new DoubtfulCells(header.columns(), release, findings, ruled);
        facets = Optional.of(new FacetSpellings(register, header.columns()));
        draft.columns(header.columns(), header.cells(row));
        for (var column : header.columns()) {
            switch (column.datatype().kind()) {
                case TEXT, MARKDOWN, LINK -> texts.add(column);
                case ENTRY_KEY -> {
                    texts.add(column);
                    references.add(column);
                }
                default -> {
                    // Numbers and dates are no words, and say nothing of a person.
                }
            }
        }
        // Where no heading is known, every row would be at fault.
        return !header.columns().isEmpty();
    }

    @Override
    public void row(Row unnamed) {
        draft.countRow();
        var cells = header.entry(unnamed, "");
        var key = keys.of(cells);
        var shared = key.map(found -> spellings.entryKey(found, "")).orElse(EntryKey.of(""));
        var keyed = unnamed.keyed(redactor.shownKey(cells, shared.text()));
        var own = key.flatMap(found -> claim(found, cells, keyed));
        var row = own.map(found -> numbered(keyed, found.text())).orElse(keyed);
        var read = header.entry(row, own.orElse(shared));
        // Before any rule sees the row, so that no finding tells what is erased.
        var redacted = redactor.redact(read, shared.text(), column -> header.place(row, column));
        var entry = redacted.entry();
        if (key.isEmpty()) {
            reportNoKey(row);
        }
        if (!sealed && hasLongText(entry)) {
            // That is an error, and no pattern is tried on such a text.
            doubtful.check(entry, column -> header.place(row, column));
            own.ifPresent(any -> draft.publish(entry, keyPlace(row)));
            return;
        }
        entry.columns().forEach(column -> invisible.check(column, entry.text(column), () -> header.place(row, column),
                ruled));
        rules.check(row, entry, ruled);
        checkPrivacy(entry, row);
        for (var column : references) {
            entry.items(column).forEach(item -> draft.refer(item, header.place(row, column)));
        }
        if (own.isPresent()) {
            publishOrHoldBack(redacted, row);
        }
    }

    private boolean hasLongText(Entry entry) {
        for (var column : header.columns()) {
            if (entry.text(column).length() > TextLimit.MOST) {
                return true;
            }
        }
        return false;
    }

    private void checkPrivacy(Entry entry, Row row) {
        for (var column : header.columns()) {
            privacy.check(entry, column, () -> header.place(row, column), findings);
        }
    }

    private void publishOrHoldBack(Redactor.Redacting redacted, Row row) {
        var entry = redacted.entry();
        var code = codeThatHoldsBack(entry);
        if (code.isPresent()) {
            draft.holdBack(entry, code.get(), keyPlace(row));
            return;
        }
        draft.publish(entry, keyPlace(row));
        checkMarkup(entry, row);
        doubtful.check(entry, column -> header.place(row, column));
        facets.orElseThrow().add(entry, column -> header.place(row, column));
        redactor.remember(redacted);
        for (var column : register.organisations()) {
            for (var name : entry.items(column)) {
                draft.name(name.strip(), () -> header.place(row, column));
            }
        }
    }

    private void checkMarkup(Entry entry, Row row) {
        for (var column : texts) {
            var kind = column.datatype().kind();
            if (kind == Datatype.Kind.MARKDOWN || kind == Datatype.Kind.TEXT) {
                var text = entry.text(column);
                Supplier<Place> place = () -> header.place(row, column);
                if (kind == Datatype.Kind.MARKDOWN) {
                    MarkdownLimits.checkCell(text, place, findings);
                }
                CommentChecks.checkCell(text, kind == Datatype.Kind.MARKDOWN, place, findings);
                Markup.check(text, kind == Datatype.Kind.MARKDOWN, place, findings);
            }
        }
    }

    private Place keyPlace(Row row) {
        return header.place(row, register.key().columns().get(0));
    }

    /** The code, by its present spelling, that keeps a row from being public; empty where it is public. */
    private Optional<String> codeThatHoldsBack(Entry entry) {
        if (register.publishedWhen().isEmpty()) {
            return Optional.empty();
        }
        var published = register.publishedWhen().get();
        var column = published.column();
        var text = entry.items(column).stream()
                .map(item -> column.codes().flatMap(codes -> codes.find(item)).map(Code::code).orElse(item))
                .collect(Collectors.joining("; "));
        return published.codes().contains(text) ? Optional.empty() : Optional.of(text);
    }

    /** The key for this row alone: with an ordinal where rows say the same, none where they only share a key. */
    private Optional<EntryKey> claim(RowKey key, Entry cells, Row row) {
        var own = new First(cells, key, row.place());
        var first = firsts.putIfAbsent(spellings.of(key), own);
        if (first == null) {
            return Optional.of(spellings.entryKey(key, ""));
        }
        if (sealed && !first.key.hashed().equals(key.hashed()) && firsts.putIfAbsent(key.hashed(), own) == null) {
            // They were published as two entries, and cannot be made one.
            reportShared(key, cells, first, row, ruled);
            return Optional.of(spellings.entryKey(RowKey.of(key.hashed()), ""));
        }
        int ordinal = 2;
        var other = first;
        while (other != null && !register.key().unique() && sayTheSame(other.cells, cells)) {
            other = firsts.putIfAbsent(spellings.of(key) + "." + ordinal++, own);
        }
        if (other == null) {
            var numbered = spellings.entryKey(key, "." + (ordinal - 1));
            findings.add(FindingCode.IDENTICAL_ROWS, numbered(row, numbered.text()).place(),
                    "the row is the same as that in " + first.place.lineAndRow(),
                    "Delete one of the two, unless both are meant");
            return Optional.of(numbered);
        }
        if (sayTheSame(other.cells, cells)) {
            // A key of its own would make an entry of a row that was pasted twice.
            findings.add(FindingCode.DUPLICATE_KEY, keyPlace(row), "the row is the same as that in "
                    + other.place.lineAndRow(),
                    "Delete one of the two");
        } else {
            reportShared(key, cells, other, row, findings);
        }
        return Optional.empty();
    }

    /** The row with the key that has its number, if its key may be shown. */
    private static Row numbered(Row row, String own) {
        return row.key().isEmpty() ? row : row.keyed(Excerpt.unquoted(own));
    }

    private void reportShared(RowKey key, Entry cells, First other, Row row, Findings findings) {
        boolean shown = !row.key().isEmpty() && !other.key.text().equals(key.text());
        findings.add(FindingCode.DUPLICATE_KEY, keyPlace(row), sharedKey(key, cells, row) + " "
                + other.place.lineAndRow() + (shown ? ", where it is spelt " + Excerpt.of(other.key.text()) : "")
                + (sayTheSame(other.cells, cells) ? "" : "; the two rows differ in " + differences(other.cells, cells)),
                "Delete the row that is out of date, or give each row a key of its own");
    }

    /** A key that the row spells out and that may be shown; otherwise the columns that it is made of. */
    private String sharedKey(RowKey key, Entry cells, Row row) {
        var columns = register.key().columns().stream().allMatch(cells::isBlank)
                ? register.key().fallback() : register.key().columns();
        return !row.key().isEmpty() && columns.size() == 1
                && NormalizedText.spaced(cells.text(columns.get(0))).equals(key.text())
                ? "the key " + Excerpt.of(key.text()) + " is already that of"
                : "the key, made of " + columns.stream().map(Column::name).collect(Collectors.joining(", "))
                        + ", is already that of";
    }

    /** The names of the columns in which two rows differ, of many the first. */
    private static String differences(Entry one, Entry other) {
        var names = one.columns().stream().filter(column -> !saysTheSame(column, one, other)).map(Column::name).toList();
        int more = names.size() - MOST_NAMED;
        return more <= 0 ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMED)) + " and " + more + " more";
    }

    /** Whether two rows are alike in every column, white space and letter case aside. */
    private static boolean sayTheSame(Entry one, Entry other) {
        for (var column : one.columns()) {
            if (!saysTheSame(column, one, other)) {
                return false;
            }
        }
        return true;
    }

    private static boolean saysTheSame(Column column, Entry one, Entry other) {
        return NormalizedText.folded(one.text(column)).equals(NormalizedText.folded(other.text(column)));
    }

    private void reportNoKey(Row row) {
        var columns = new ArrayList<>(register.key().columns());
        columns.addAll(register.key().fallback());
        if (columns.stream().noneMatch(header::has)) {
            // The missing columns are findings of their own.
            return;
        }
        var names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        findings.add(FindingCode.NO_KEY, header.place(row, columns.get(0)),
                columns.size() == 1 ? "the row has no key" : "the row has no key: " + names + " are all blank",
                "Fill in " + columns.get(0));
    }
}
