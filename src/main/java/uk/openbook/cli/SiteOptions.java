package uk.openbook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uk.openbook.input.Nearest;
import uk.openbook.input.settings.SettingsException;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.AsOf;
import uk.openbook.site.FixedSettings;

/** What every command that reads a site is told. */
final class SiteOptions {

    // After the command's own parameters, if it has any.
    @Parameters(index = "+", arity = "0..1", defaultValue = ".", paramLabel = "SITE",
            description = "Folder of the site; the current folder when left out.")
    private Path site;

    @Option(names = "--as-of", paramLabel = "TIME",
            description = "Hold back what is published after this time, such as 2018-11-29 or 2018-11-29T09:30. "
                    + "Now when left out.")
    private String asOf;

    /** Asks for the stack trace of an error. */
    static final String VERBOSE = "--verbose";

    @Option(names = VERBOSE, description = "Print the stack trace of an error.")
    private boolean verbose;

    @Option(names = "--threads", paramLabel = "N",
            description = "How many things to do at once; one for each processor when left out.")
    private String threads;

    /** Each form of a time that is accepted. */
    private static List<Function<String, Instant>> forms(ZoneId zone) {
        return List.of(
                text -> OffsetDateTime.parse(text).toInstant(),
                text -> LocalDateTime.parse(text).atZone(zone).toInstant(),
                text -> LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1));
    }

    /** The folder of the site that a command was told, if it reads one. */
    static Optional<Path> of(CommandLine command) {
        return command.getMixins().values().stream().filter(SiteOptions.class::isInstance)
                .map(options -> ((SiteOptions) options).site.toAbsolutePath().normalize()).findFirst();
    }

    Path site() {
        if (!Files.isDirectory(site)) {
            throw new SettingsException("%s: there is no such folder. Name the folder of a site".formatted(site));
        }
        return site.toAbsolutePath().normalize();
    }

    /** The folder in which the site is published: the one that was given, else {@code output} in the site's own. */
    Path output(Path given) {
        return given == null ? site.resolve("output").normalize() : given;
    }

    /**
     * Refuses a moment without a folder: what is made as of another one must never take the place of the site.
     *
     * @param given the folder that was given; null where none was
     */
    void requireFolderOfItsOwn(Path given) {
        if (asOf != null && given == null) {
            throw new SettingsException("--as-of needs -o: a site as of another moment goes to a folder of its own. "
                    + "Name one");
        }
    }

    /** The settings of a site, JBake's aside. */
    static SiteConfig config(Path site) {
        return SiteConfig.read(site, Nearest.of(SiteConfig.names().stream().sorted().toList())::to);
    }

    /**
     * The settings of a site, JBake's held to what is fixed.
     *
     * @throws SettingsException that says all that is wrong with both
     */
    static SiteConfig settings(Path site) {
        var faults = new ArrayList<String>();
        SiteConfig config = null;
        try {
            config = config(site);
        } catch (SettingsException e) {
            if (e.getCause() != null || !Files.isRegularFile(site.resolve(SiteConfig.FILE))) {
                // The file cannot be read, so that there is no more to say of it.
                throw e;
            }
            faults.add(e.getMessage());
        }
        try {
            FixedSettings.require(site);
        } catch (SettingsException e) {
            faults.add(e.getMessage());
        }
        FixedSettings.unknown(site).forEach(name -> faults.add(unknown(name)));
        if (!faults.isEmpty()) {
            throw new SettingsException(faults);
        }
        return config;
    }

    /** A setting that nothing reads, such as a misspelt one, or one of ours without the start of its name. */
    private static String unknown(String name) {
        var nearest = new Nearest();
        SiteConfig.names().stream().sorted().forEach(known -> nearest
                .add(SiteConfig.PREFIX + known, SiteConfig.PREFIX + known).add(known, SiteConfig.PREFIX + known));
        return "%s: there is no setting '%s'. %s".formatted(SiteConfig.FILE, name,
                nearest.addAll(FixedSettings.names()).didYouMean(name).orElse("Delete the line"));
    }

    /** The time that holds releases and pages back; a day stands for its last moment. */
    AsOf asOf(SiteConfig config) {
        return new AsOf(asOf == null ? Instant.now() : given(config), config.timeZone());
    }

    private Instant given(SiteConfig config) {
        for (var form : forms(config.timeZone())) {
            try {
                return AsOf.requireOrdinary(form.apply(asOf));
            } catch (DateTimeException e) {
                // Perhaps it is of another form.
            }
        }
        throw new SettingsException("--as-of: '%s' is not a date or time. Give one like 2018-11-29 or 2018-11-29T09:30"
                .formatted(asOf));
    }

    int threads() {
        if (threads == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (!threads.matches("[1-9][0-9]?|1[0-9][0-9]|2[0-4][0-9]|25[0-6]")) {
            throw new SettingsException("--threads: '%s' is not a number from 1 to 256. Give one that is".formatted(threads));
        }
        return Integer.parseInt(threads);
    }
}
