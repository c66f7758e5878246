package uk.openbook.render.download.ods;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import uk.openbook.model.Edition;

/**
 * The names of a workbook's sheets, which every spreadsheet program takes.
 *
 * @param entries of the sheet of the register
 * @param columns of the sheet that says what the columns hold
 * @param codes of the sheet of code lists, where a column has one
 */
record SheetNames(String entries, String columns, Optional<String> codes) {

    private static final String COLUMNS = "Columns";
    private static final String CODES = "Code lists";
    private static final Set<String> TAKEN = Set.of("cover", "columns", "code lists", "history");
    /** As many letters as Excel allows, less those that make a taken name another. */
    private static final int LONGEST = 31;

    static SheetNames of(Edition edition) {
        boolean codes = edition.columns().stream().anyMatch(column -> column.codes().isPresent());
        return new SheetNames(name(edition), COLUMNS, codes ? Optional.of(CODES) : Optional.empty());
    }

    private static String name(Edition edition) {
        var register = edition.register();
        var title = register.shortTitle().orElse(register.title()).replaceAll("[\\[\\]*?:/\\\\'\\p{Cntrl}]", " ")
                .replaceAll("\\s+", " ").strip();
        var cut = title.length() > LONGEST ? title.substring(0, LONGEST).replaceFirst("\\s+\\S*$", "") : title;
        if (cut.isEmpty()) {
            return "Entries";
        }
        return TAKEN.contains(cut.toLowerCase(Locale.ROOT)) ? "Register " + cut : cut;
    }

    /** The name of a sheet as part of an address. */
    static String reference(String name) {
        return "'" + name + "'";
    }

    /** The address of a table from the first cell of its sheet. */
    static String range(String name, int columns, int rows) {
        return reference(name) + ".A1:" + reference(name) + "." + letters(columns) + rows;
    }

    /** The letters of a column, counted from 1. */
    static String letters(int column) {
        var letters = new StringBuilder();
        for (int left = column; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }

}
