package uk.openbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.openbook.input.settings.SettingsException;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.model.AsOf;
import uk.openbook.paths.Urls;
import uk.openbook.publication.InWords;

/**
 * A site as of a moment at which it holds something else than now: it shows what is embargoed, or lacks what is public.
 *
 * @param words what every page of it says
 */
record Preview(String words) {

    private static final String BEGINNING = "Preview as at ";

    /**
     * The preview that a build is; empty where the site is the same now.
     *
     * @param asOf after everything that depends on it was asked
     */
    static Optional<Preview> of(AsOf asOf, SiteConfig config) {
        return asOf.isSameAt(Instant.now()) ? Optional.empty() : Optional.of(new Preview(BEGINNING
                + InWords.date(asOf.moment().atZone(config.timeZone()).toLocalDate())
                + ": this is not the published site."));
    }

    /** The preview among the remarks of an earlier build, if that was one. */
    static Optional<Preview> in(List<String> remarks) {
        return remarks.stream().filter(remark -> remark.startsWith(BEGINNING)).findFirst().map(Preview::new);
    }

    /** The settings with which each page says what it is. */
    SiteConfig on(SiteConfig config) {
        return config.withNotice((words + " " + config.notice()).strip());
    }

    /**
     * Refuses to put a preview where the site itself is, or is published by default.
     *
     * @throws SettingsException that names another folder
     */
    static void requireElsewhere(Path output, Path standard) throws IOException {
        var home = output.resolve(Urls.HOME);
        boolean live = Files.isRegularFile(home) && !Files.readString(home).contains(BEGINNING);
        if (live || output.toAbsolutePath().normalize().equals(standard.toAbsolutePath().normalize())) {
            throw new SettingsException(("--as-of: %s is the folder of the site as it is now, and this would be a preview. "
                    + "Name another with -o").formatted(output));
        }
    }
}
