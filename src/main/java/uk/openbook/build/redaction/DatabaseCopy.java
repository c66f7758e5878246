package uk.openbook.build.redaction;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import uk.openbook.render.TemporaryFolder;
import uk.openbook.render.download.database.SqliteLibrary;

/** A database of the site, opened from a temporary copy, since SQLite reads files alone. */
final class DatabaseCopy implements Closeable {

    private final Path file;
    private Connection connection;

    DatabaseCopy(InputStream database) throws IOException {
        file = TemporaryFolder.newPath(".sqlite");
        try {
            Files.copy(database, file);
        } catch (IOException | RuntimeException | Error e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    InputStream bytes() throws IOException {
        return Files.newInputStream(file);
    }

    /** Opens the copy; closed with it. */
    Connection open() throws IOException, SQLException {
        if (connection == null) {
            SqliteLibrary.load();
            var config = new SQLiteConfig();
            config.setJournalMode(SQLiteConfig.JournalMode.MEMORY);
            connection = config.createConnection("jdbc:sqlite:" + file);
        }
        return connection;
    }

    @Override
    public void close() throws IOException {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
