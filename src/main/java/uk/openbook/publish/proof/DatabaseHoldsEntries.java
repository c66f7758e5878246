package uk.openbook.publish.proof;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import uk.openbook.history.History;
import uk.openbook.output.Urls;

/**
 * The database holds the entries of the newest edition of each register, in their order, by key; its table of registers
 * counts as many, and whatever refers to another row finds it.
 */
final class DatabaseHoldsEntries implements Proof {

    private static final String REMEDY = "Write a row for each entry of the newest edition of each register";

    private final Collection<History> histories;

    DatabaseHoldsEntries(Collection<History> histories) {
        this.histories = histories.stream().filter(history -> history.newest().isPresent()).toList();
    }

    @Override
    public void check(StagedSite site, Faults faults) throws IOException {
        if (histories.isEmpty()) {
            return;
        }
        int file = site.find(Urls.DATABASE);
        if (file < 0) {
            faults.add(Urls.DATABASE, "there is no database of all registers", REMEDY);
            return;
        }
        try (var in = site.open(file); var copy = new DatabaseCopy(in)) {
            for (var history : histories) {
                difference(history, copy.open()).ifPresent(what -> faults.add(Urls.DATABASE, what, REMEDY));
            }
            dangling(copy.open()).ifPresent(what -> faults.add(Urls.DATABASE, what, REMEDY));
        } catch (SQLException e) {
            faults.add(Urls.DATABASE, "the file is no database: " + e.getMessage(), REMEDY);
        }
    }

    private static Optional<String> difference(History history, Connection database) throws SQLException {
        var id = history.register().id();
        try (var statement = database.prepareStatement(
                "SELECT table_name, key_column, entries FROM registers WHERE id = ?")) {
            statement.setString(1, id);
            try (var found = statement.executeQuery()) {
                if (!found.next()) {
                    return Optional.of("it has no register " + id);
                }
                if (found.getInt(3) != history.listed().size()) {
                    return Optional.of("it counts %d entries of %s, and not %d".formatted(found.getInt(3), id,
                            history.listed().size()));
                }
                return difference(history, database, found.getString(1), found.getString(2));
            }
        }
    }

    private static Optional<String> difference(History history, Connection database, String table, String column)
            throws SQLException {
        var entries = history.listed();
        int count = 0;
        try (var statement = database.createStatement(); var rows = statement.executeQuery(
                "SELECT \"" + column + "\" FROM \"" + table + "\" ORDER BY _rowid_")) {
            for (; rows.next(); count++) {
                var key = rows.getString(1);
                if (count < entries.size() && !entries.get(count).key().equals(key)) {
                    return Optional.of("row %d of the table %s has the key '%s', and not '%s'".formatted(count + 1,
                            table, key, entries.get(count).key()));
                }
            }
        }
        return count == entries.size() ? Optional.empty()
                : Optional.of("the table %s has %d rows for %d entries".formatted(table, count, entries.size()));
    }

    private static Optional<String> dangling(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("PRAGMA foreign_key_check")) {
            return rows.next() ? Optional.of("a row of %s refers to one of %s that is not there".formatted(
                    rows.getString(1), rows.getString(3))) : Optional.empty();
        }
    }
}
