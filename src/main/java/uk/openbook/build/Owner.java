package uk.openbook.build;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import uk.openbook.input.settings.SettingsException;
import uk.openbook.input.settings.SiteConfig;

/**
 * The site that trees are made from, recorded beside them, so that a build of another site cannot replace what is
 * published. A site is known by its folder, by the way to it from the trees where both were moved together, and by its
 * title and address where it was moved alone.
 */
final class Owner {

    private static final String FOLDER = "folder";
    private static final String FROM_HERE = "from-here";
    private static final String TITLE = "title";
    private static final String ADDRESS = "address";

    private final Path site;
    private final Path output;
    private final Trees trees;
    private final Disk disk;

    /**
     * @param site the folder of the site that is built, every link on the way to it followed
     * @param output where it is published, for messages
     */
    Owner(Path site, Path output, Trees trees, Disk disk) {
        this.site = site;
        this.output = output;
        this.trees = trees;
        this.disk = disk;
    }

    /** Whether the trees are those of the same folder; true where no record says of which one they are. */
    boolean isSameFolder() throws IOException {
        var recorded = read();
        return recorded.isEmpty() || isSameFolder(recorded.get());
    }

    private boolean isSameFolder(Properties recorded) throws IOException {
        var described = describe();
        return described.getProperty(FOLDER).equals(recorded.getProperty(FOLDER))
                || described.containsKey(FROM_HERE)
                && described.getProperty(FROM_HERE).equals(recorded.getProperty(FROM_HERE));
    }

    /** @throws SettingsException where the trees are those of another site */
    void require(SiteConfig config) throws IOException {
        var recorded = read();
        if (recorded.isPresent() && !isSameFolder(recorded.get()) && !wasMoved(recorded.get(), config)) {
            throw new SettingsException("%s: the site here is made from %s, and this is another one, from %s. "
                    .formatted(output, recorded.get().getProperty(FOLDER), site)
                    + "Name another folder with -o; or, to replace that site with this one, delete the file "
                    + trees.ownerFile() + " and build again");
        }
    }

    private static boolean wasMoved(Properties recorded, SiteConfig config) {
        return !Files.exists(Path.of(recorded.getProperty(FOLDER)).resolve(SiteConfig.FILE))
                && config.title().equals(recorded.getProperty(TITLE))
                && config.baseUrl().toString().equals(recorded.getProperty(ADDRESS));
    }

    /** Records this site, unless that is done. */
    void record(SiteConfig config) throws IOException {
        var described = describe();
        described.setProperty(TITLE, config.title());
        described.setProperty(ADDRESS, config.baseUrl().toString());
        if (read().filter(recorded -> Objects.equals(recorded, described)).isPresent()) {
            return;
        }
        try (var out = Files.newBufferedWriter(trees.nextOwnerFile())) {
            described.store(out, "The site that is published here. Without this file, any site may replace it.");
        }
        disk.rename(trees.nextOwnerFile(), trees.ownerFile());
    }

    private Properties describe() throws IOException {
        var described = new Properties();
        described.setProperty(FOLDER, site.toString());
        var here = trees.ownerFile().getParent().toRealPath();
        // On Windows there is no way from one drive to another.
        if (Objects.equals(here.getRoot(), site.getRoot())) {
            described.setProperty(FROM_HERE, here.relativize(site).toString());
        }
        return described;
    }

    private Optional<Properties> read() throws IOException {
        var recorded = new Properties();
        try (var in = Files.newBufferedReader(trees.ownerFile())) {
            recorded.load(in);
            if (!Path.of(recorded.getProperty(FOLDER, "")).isAbsolute()) {
                throw new IllegalArgumentException(FOLDER);
            }
            return Optional.of(recorded);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new SettingsException(trees.ownerFile() + ": this file was changed by hand. Delete it if the site in "
                    + site + " may replace the one that is published here", e);
        }
    }
}
