package uk.openbook.input.settings;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The settings whose names start with {@code site.}; the others in the file are JBake's.
 *
 * @param title the site's name
 * @param publisher who publishes it, for citations
 * @param description what it is, one sentence
 * @param baseUrl where it stands on the web, ending in a slash; for the sitemap and canonical links
 * @param timeZone in which {@code published} times of releases are read
 * @param licence the name of the licence of the content; where empty, nothing says under which licence it is
 * @param licenceUrl the web address of the licence; empty where there is none
 * @param notice a line on every page, such as that the data is fictional; may be empty
 * @param registers the order in which registers are shown; those left out follow by name
 * @param navigation paths of guidance pages, or of {@link #FURTHER_PAGES}, in the bar at the top of every page
 * @param footer the same at the foot of every page; the home page lists all of them
 * @param securityContact whom to tell of a weakness of the site; where empty, the site does not say
 * @param offlineSearch whether the search also works where the site is opened from a disk
 * @param contactEmail where mistakes in entries are reported to; where empty, entries lead to the page about contact
 */
public record SiteConfig(String title, String publisher, String description, URI baseUrl, ZoneId timeZone,
        String licence, String licenceUrl, String notice, List<String> registers, List<String> navigation,
        List<String> footer, Optional<SecurityContact> securityContact, boolean offlineSearch,
        Optional<String> contactEmail) {

    /** The file's name. */
    public static final String FILE = "site-config.properties";

    /** Pages that the site makes of its registers, where they tell enough, and that settings may name. */
    public static final Set<String> FURTHER_PAGES = Set.of("could-this-include-me/index.html", "retention/index.html",
            "completeness/index.html");

    /** With which the name of each setting begins. */
    public static final String PREFIX = "site.";

    /** Characters of a setting, which is on every page. */
    private static final int LONGEST = 10_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Set<String> KNOWN = Set.of("title", "publisher", "description", "base_url", "time_zone",
            "licence", "licence_url", "notice", "registers", "navigation", "footer", "security_contact",
            "security_expires", "offline_search", "contact_email");

    /** One address, as most are: nothing that a link to it would have to explain. */
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._+-]{1,64}+@[A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)++");

    /** The path of a folder: no two slashes side by side, no step up, and no page at its end. */
    private static final Pattern FOLDERS = Pattern.compile(
            "/(?:(?!\\.{1,2}/)(?![^/]*\\.(?i:html?|php|aspx?)/$)(?:[A-Za-z0-9._~-]|%[0-9A-Fa-f]{2})+/)*+");

    public SiteConfig {
        Objects.requireNonNull(title);
        registers = List.copyOf(registers);
        navigation = List.copyOf(navigation);
        footer = List.copyOf(footer);
    }

    /** Settings that name no one to tell of a weakness, of a site whose search needs a server. */
    public SiteConfig(String title, String publisher, String description, URI baseUrl, ZoneId timeZone, String licence,
            String licenceUrl, String notice, List<String> registers, List<String> navigation, List<String> footer) {
        this(title, publisher, description, baseUrl, timeZone, licence, licenceUrl, notice, registers, navigation,
                footer, Optional.empty(), false, Optional.empty());
    }

    /**
     * Reads the settings of a site.
     *
     * @throws SettingsException where the file is missing, or settings are unknown, missing or malformed; says all of
     *     them
     */
    public static SiteConfig read(Path site) {
        return read(site, name -> Optional.empty());
    }

    /**
     * The same.
     *
     * @param nearest of the {@link #names()}, the one that a misspelt name was probably meant to be
     */
    public static SiteConfig read(Path site, Function<String, Optional<String>> nearest) {
        var file = site.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new SettingsException("%s: there is no %s here. Name the folder of a site, or run the command in one"
                    .formatted(site, FILE));
        }
        SettingsOnce settings;
        try {
            settings = load(site);
        } catch (CharacterCodingException e) {
            throw new SettingsException("%s: the file is not UTF-8. Save it as UTF-8".formatted(FILE), e);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(("%s: there is a \\u that is not followed by four digits or letters a to f. Write "
                    + "two backslashes for one").formatted(FILE), e);
        } catch (IOException e) {
            throw new SettingsException("%s: the file cannot be read. Ask for the right to read it".formatted(FILE), e);
        }
        var reader = new Reader(settings, new ArrayList<>());
        reader.rejectRepeated(settings.repeated());
        reader.rejectUnknown(nearest);
        reader.rejectLong();
        var config = reader.config();
        if (!reader.faults.isEmpty()) {
            throw new SettingsException(reader.faults);
        }
        return config;
    }

    /** Every setting in the file of a site, those of others too. */
    public static Properties properties(Path site) throws IOException {
        return load(site);
    }

    private static SettingsOnce load(Path site) throws IOException {
        var settings = new SettingsOnce();
        settings.load(new StringReader(text(site)));
        return settings;
    }

    /** The text of the file, with any line ends, without the byte-order mark that some editors put before it. */
    private static String text(Path site) throws IOException {
        var text = Files.readString(site.resolve(FILE), StandardCharsets.UTF_8);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** The names of all settings, without the {@code site.} before them. */
    public static Set<String> names() {
        return KNOWN;
    }

    /** The physical line of a setting, from 1; 0 where it cannot be told. */
    public static long line(Path site, String name) {
        if (!Files.isRegularFile(site.resolve(FILE))) {
            return 0;
        }
        try {
            var lines = text(site).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                var line = lines.get(i).strip();
                if (line.startsWith(name) && line.substring(name.length()).stripLeading().startsWith("=")) {
                    return i + 1;
                }
            }
            return 0;
        } catch (IOException e) {
            throw new SettingsException("%s: the file cannot be read: %s".formatted(FILE, e.getMessage()), e);
        }
    }

    /** The same settings for a site that stands elsewhere. */
    public SiteConfig withBaseUrl(String url) {
        return new SiteConfig(title, publisher, description, webAddress("--base-url", url), timeZone, licence,
                licenceUrl, notice, registers, navigation, footer, securityContact,
                offlineSearch, contactEmail);
    }

    /** The same settings with another line on every page. */
    public SiteConfig withNotice(String line) {
        return new SiteConfig(title, publisher, description, baseUrl, timeZone, licence, licenceUrl, line, registers,
                navigation, footer, securityContact, offlineSearch, contactEmail);
    }

    /** The path of the address of the site on its server: {@code /}, or {@code /data/} where it stands in a folder. */
    public String basePath() {
        return baseUrl.getRawPath();
    }

    /** Whether a text is a whole address that a browser opens. */
    public static boolean isWebAddress(String text) {
        try {
            var url = new URI(text);
            return url.getHost() != null && Set.of("http", "https").contains(url.getScheme().toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static URI webAddress(String place, String text) {
        try {
            var url = URI.create(text.endsWith("/") ? text : text + "/");
            if (Set.of("http", "https").contains(String.valueOf(url.getScheme())) && url.getHost() != null
                    && url.getUserInfo() == null && url.getQuery() == null && url.getFragment() == null
                    && FOLDERS.matcher(url.getRawPath()).matches()) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new SettingsException(("%s: '%s' is not the address of a site. Give one like https://data.example.org/ or "
                + "https://www.example.org/sharing/, without the name of a page").formatted(place, text));
    }

    /** Gathers what is wrong, and reads on. */
    private record Reader(Properties settings, List<String> faults) {

        /** Only the last would count, and no one would know. */
        void rejectRepeated(Set<String> names) {
            for (var name : names) {
                faults.add("%s: %s is given more than once. Keep one of its lines, and delete the others".formatted(FILE,
                        name));
            }
        }

        void rejectUnknown(Function<String, Optional<String>> nearest) {
            var strange = new ArrayList<String>();
            for (var name : new TreeSet<>(settings.stringPropertyNames())) {
                if (name.startsWith(PREFIX) && !KNOWN.contains(name.substring(PREFIX.length()))) {
                    nearest.apply(name.substring(PREFIX.length())).ifPresentOrElse(
                            near -> faults.add("%s: there is no setting '%s'. Did you mean %s?".formatted(FILE, name,
                                    PREFIX + near)),
                            () -> strange.add("'" + name + "'"));
                }
            }
            if (!strange.isEmpty()) {
                // All at once: the list is long.
                faults.add("%s: there is no setting %s. The settings are %s".formatted(FILE, String.join(" or ", strange),
                        String.join(", ", KNOWN.stream().sorted().map(PREFIX::concat).toList())));
            }
        }

        void rejectLong() {
            for (var name : new TreeSet<>(settings.stringPropertyNames())) {
                int length = settings.getProperty(name).length();
                if (length > LONGEST) {
                    faults.add(String.format(Locale.ROOT, "%s: %s has %,d characters; the most is %,d. Shorten it, or put it "
                            + "on a page and link to that", FILE, name, length, LONGEST));
                }
            }
        }

        SiteConfig config() {
            return new SiteConfig(required("title"), required("publisher"), optional("description", ""), baseUrl(),
                    zone(), licence(), optional("licence_url", ""),
                    optional("notice", ""), list("registers"), list("navigation"), list("footer"),
                    securityContact(), truth("offline_search"), email());
        }

        /** An address alone is the licence's name as well. */
        private String licence() {
            var name = optional("licence", "");
            return name.isEmpty() ? optional("licence_url", "") : name;
        }

        private Optional<String> email() {
            var address = optional("contact_email", "");
            if (!address.isEmpty() && !EMAIL.matcher(address).matches()) {
                faults.add("%s: site.contact_email '%s' is not an e-mail address. Give one like data@example.org"
                        .formatted(FILE, address));
            }
            return Optional.of(address).filter(text -> !text.isEmpty());
        }

        private Optional<SecurityContact> securityContact() {
            var contact = optional("security_contact", "");
            var expires = optional("security_expires", "");
            if (contact.isEmpty() && expires.isEmpty()) {
                return Optional.empty();
            }
            if (contact.isEmpty() || expires.isEmpty()) {
                faults.add(("%s: site.security_contact and site.security_expires only work together. Add "
                        + "site.%s, or delete the line of the other").formatted(FILE,
                        contact.isEmpty() ? "security_contact" : "security_expires"));
                return Optional.empty();
            }
            var found = SecurityContact.of(contact, expires);
            if (found.isEmpty()) {
                faults.add(("%s: site.security_contact '%s' and site.security_expires '%s' are not a contact and its last day. "
                        + "Give them like mailto:security@example.org and 2027-03-31").formatted(FILE, contact, expires));
            }
            return found;
        }

        private String optional(String name, String otherwise) {
            return settings.getProperty(PREFIX + name, otherwise).strip();
        }

        private String required(String name) {
            var value = optional(name, "");
            if (value.isEmpty()) {
                faults.add("%s: %s%s is missing. Add it".formatted(FILE, PREFIX, name));
            }
            return value;
        }

        private boolean truth(String name) {
            var value = optional(name, "false");
            if (!Set.of("true", "false").contains(value)) {
                faults.add("%s: %s%s is '%s'. Give true or false".formatted(FILE, PREFIX, name, value));
            }
            return value.equals("true");
        }

        private List<String> list(String name) {
            return Stream.of(optional(name, "").split(",")).map(String::strip).filter(item -> !item.isEmpty())
                    .toList();
        }

        /** Where it is at fault, the result is of no use. */
        private URI baseUrl() {
            var address = required("base_url");
            if (!address.isEmpty()) {
                try {
                    return webAddress(FILE + ": site.base_url", address);
                } catch (SettingsException e) {
                    faults.add(e.getMessage());
                }
            }
            return URI.create("");
        }

        private ZoneId zone() {
            var name = optional("time_zone", "Europe/London");
            try {
                return ZoneId.of(name);
            } catch (DateTimeException e) {
                faults.add(("%s: site.time_zone: there is no time zone '%s'. Give one like Europe/London")
                        .formatted(FILE, name));
                return ZoneOffset.UTC;
            }
        }
    }
}
