package uk.openbook.render.download.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig;
import uk.openbook.model.Register;
import uk.openbook.paths.Urls;
import uk.openbook.publication.Publication;
import uk.openbook.render.Download;
import uk.openbook.render.Offered;
import uk.openbook.render.OutputFile;
import uk.openbook.render.TemporaryFolder;

/**
 * All registers in one SQLite database, made in a temporary file in one transaction, everything in a fixed order, so
 * that the same publication gives the same bytes.
 */
public final class DatabaseFile implements Offered {

    private static final int PAGE = 4096;

    @Override
    public Download download(Register register) {
        return new Download(Urls.DATABASE, "SQLite", "application/vnd.sqlite3", "All registers in one database, with "
                + "their code lists and a full-text index. Its table README says how to use it. Ready for Datasette.");
    }

    @Override
    public boolean isSlow() {
        return true;
    }

    @Override
    public Stream<OutputFile> files(Publication publication) {
        return publication.histories().values().stream().allMatch(history -> history.newest().isEmpty())
                ? Stream.empty() : Stream.of(new OutputFile(Urls.DATABASE, out -> write(publication, out)));
    }

    private static void write(Publication publication, OutputStream out) throws IOException {
        var file = TemporaryFolder.newPath(".sqlite");
        try {
            make(publication, file);
            Files.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void make(Publication publication, Path file) throws IOException {
        try (var database = open(file)) {
            database.setAutoCommit(false);
            new Tables(publication).write(database);
            database.commit();
        } catch (SQLException e) {
            throw new IOException("SQLite could not make it in %s: %s".formatted(file.getParent(), e.getMessage()), e);
        }
    }

    private static Connection open(Path file) throws IOException, SQLException {
        SqliteLibrary.load();
        var config = new SQLiteConfig();
        config.setPageSize(PAGE);
        config.setUserVersion(1);
        // The file is thrown away if anything fails, so nothing guards it on the way.
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
        // Else the driver prepares and runs a query after each row, for a number that no one asks for.
        config.setGetGeneratedKeys(false);
        return config.createConnection("jdbc:sqlite:" + file);
    }
}
