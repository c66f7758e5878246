package uk.openbook.input.settings;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whom to tell of a weakness of the site.
 *
 * @param address an e-mail address, a page or a telephone number
 * @param until the last day on which that is to be relied on
 */
public record SecurityContact(URI address, LocalDate until) {

    private static final Set<String> SCHEMES = Set.of("mailto", "https", "tel");

    public SecurityContact {
        Objects.requireNonNull(address);
        Objects.requireNonNull(until);
    }

    /** Reads both; empty where one of them is malformed. */
    static Optional<SecurityContact> of(String address, String until) {
        try {
            var uri = URI.create(address);
            return SCHEMES.contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))
                    ? Optional.of(new SecurityContact(uri, LocalDate.parse(until))) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
