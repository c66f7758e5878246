package uk.openbook.paths;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.openbook.model.CodeList;
import uk.openbook.model.Entry;
import uk.openbook.model.Organisation;
import uk.openbook.model.Register;
import uk.openbook.model.Release;
import uk.openbook.model.Slug;

/** The path of every page and file from the root of the site. A path once published never changes. */
public final class Urls {

    public static final String HOME = "index.html";
    public static final String ORGANISATIONS = "organisations/index.html";
    public static final String RELEASES = "releases/index.html";
    /** Everything that releases corrected, withdrew and redacted; there only where there is something. */
    public static final String ERRATA = "errata/index.html";
    /** The years of birth, and for each whom which entries could include; there only where birth can tell. */
    public static final String COHORTS = "could-this-include-me/index.html";
    /** The entries that could include people born before the first of them. */
    public static final String BORN_EARLIER = "could-this-include-me/born-earlier.html";
    /** The entries that could include people who work in schools. */
    public static final String SCHOOL_STAFF = "could-this-include-me/school-staff.html";
    /** The entries of which it is not known whom they could include. */
    public static final String COVERAGE_NOT_KNOWN = "could-this-include-me/not-known.html";
    /** Every entry, with whom it could include. */
    public static final String COHORTS_CSV = "could-this-include-me/entries.csv";
    /** What has ended and what ends soon; there only where a register has dates that tell. */
    public static final String RETENTION = "retention/index.html";
    /** Every entry of a register with such dates. */
    public static final String RETENTION_CSV = "retention/entries.csv";
    /** How much of each register is published. */
    public static final String COMPLETENESS = "completeness/index.html";
    /** The same as a file. */
    public static final String COMPLETENESS_CSV = "completeness/counts.csv";
    /** Where every search box leads. */
    public static final String SEARCH = "search.html";
    /** The guidance page that says whom to ask, where the site has one. */
    public static final String CONTACT = "contact.html";
    /** The folder of the search index. */
    public static final String SEARCH_INDEX = "search/";
    public static final String SITEMAP = "sitemap.xml";
    public static final String ROBOTS = "robots.txt";
    /** What a server shows in the place of a page that it does not have. */
    public static final String NOT_FOUND = "404.html";
    /** Whom to tell of a weakness of the site (RFC 9116). */
    public static final String SECURITY_CONTACT = ".well-known/security.txt";
    /** The headers that static hosts are to send. */
    public static final String HEADERS = "_headers";
    /** The catalogue of the registers, for catalogues of others. */
    public static final String CATALOGUE = "data.json";
    /** All registers in one SQLite database. */
    public static final String DATABASE = "downloads/registers.sqlite";
    /** All downloads in one zip. */
    public static final String ARCHIVE = "downloads/registers.zip";
    /** The feed of the whole site. */
    public static final String FEED = "feed.atom";
    public static final String CHECKSUMS = "SHA256SUMS";
    /** The name of the manifest in the folder of each release. */
    public static final String MANIFEST = "manifest.json";
    /** The name of the note in the folder of each release that has one. */
    public static final String NOTE = "note.md";

    /** The name of the notices in the folder of each release that gives some. */
    public static final String NOTICES = "notices.csv";

    private static final Pattern FIRST_PAGE = Pattern.compile("(/index)?\\.html$");
    private static final Pattern BORN = Pattern.compile("could-this-include-me/born-([0-9-]+)\\.html");

    private Urls() {
    }

    /**
     * A part of the sitemap of a large site.
     *
     * @param number from 1
     */
    public static String sitemap(int number) {
        return "sitemap-" + number + ".xml";
    }

    /** @param number of the page of the list, from 1 */
    public static String register(Register register, int number) {
        return register.id() + (number == 1 ? "/index.html" : "/page-" + number + ".html");
    }

    public static String register(Register register) {
        return register(register, 1);
    }

    public static String entry(Register register, Entry entry) {
        return entry(register.id(), entry.slug());
    }

    /**
     * The addresses that an entry with a sealed key can have had: that of today, and that of Openbook 0.1.
     *
     * @param register the id of a register that need not exist any more
     */
    public static List<String> entries(String register, String key) {
        return Stream.of(Slug.ofKey(key), Slug.of(key)).distinct().map(slug -> entry(register, slug)).toList();
    }

    private static String entry(String register, String slug) {
        return register + "/" + slug + ".html";
    }

    /** @param number of the page of the list, from 1 */
    public static String organisations(int number) {
        return number == 1 ? ORGANISATIONS : "organisations/page-" + number + ".html";
    }

    public static String organisation(Organisation organisation) {
        return "organisations/" + organisation.id() + ".html";
    }

    /** The folder of all views of a register, ending in a slash. */
    public static String facets(Register register) {
        return register.id() + "/by/";
    }

    /** The page that lists the values of a facet, or shows a grid. */
    public static String facet(Register register, String id) {
        return facets(register) + id + "/index.html";
    }

    /** The first page of the view of one value (design, D16). */
    public static String facetValue(Register register, String facet, String slug) {
        return facets(register) + facet + "/" + slug + "/index.html";
    }

    /** The first page of the view of two values together. */
    public static String gridCell(Register register, String grid, String down, String across) {
        return facets(register) + grid + "/" + down + "/" + across + "/index.html";
    }

    /** The values of a facet or the cells of a grid, with how many entries each has, as CSV. */
    public static String counts(Register register, String id) {
        return facets(register) + id + "/counts.csv";
    }

    /** What is new in a register. */
    public static String feed(Register register) {
        return register.id() + "/" + FEED;
    }

    /** What is new of an organisation. */
    public static String feed(Organisation organisation) {
        return "organisations/" + organisation.id() + ".atom";
    }

    /** The page that lists the codes of a list, such as the datasets. */
    public static String codeList(CodeList list) {
        return list.id() + "/index.html";
    }

    /** The page of one code, such as a dataset. */
    public static String code(CodeList list, String code) {
        return list.id() + "/" + Slug.of(code) + ".html";
    }

    public static String release(Release release) {
        return releaseFolder(release) + "index.html";
    }

    /** The folder of all that a release has, ending in a slash. */
    public static String releaseFolder(Release release) {
        return "releases/" + release.id() + "/";
    }

    /** What the release sealed, and the hash of what the one before sealed. */
    public static String manifest(Release release) {
        return releaseFolder(release) + MANIFEST;
    }

    /** What staff say about a release, in Markdown. */
    public static String note(Release release) {
        return releaseFolder(release) + NOTE;
    }

    /** What a release corrects, withdraws and redacts. */
    public static String notices(Release release) {
        return releaseFolder(release) + NOTICES;
    }

    /** A register as a release published it, for ever. */
    public static String asItStood(Release release, Register register) {
        return releaseFolder(release) + register.id() + ".csv";
    }

    /**
     * What a release changed in a register.
     *
     * @param number of the page of the list, from 1
     */
    public static String changes(Release release, Register register, int number) {
        return releaseFolder(release) + register.id() + (number == 1 ? "/index.html"
                : "/page-" + number + ".html");
    }

    /** @param ending the format, such as {@code csv} */
    public static String changes(Release release, String ending) {
        return releaseFolder(release) + "changes." + ending;
    }

    /** @param ending the format, such as {@code csv} */
    public static String download(Register register, String ending) {
        return "downloads/" + register.id() + "." + ending;
    }

    /** A register as CSV that is safe to open in a spreadsheet program. */
    public static String spreadsheet(Register register) {
        return "downloads/" + register.id() + "-spreadsheet.csv";
    }

    /**
     * All that a register ever published.
     *
     * @param ending the format, such as {@code csv}
     */
    public static String history(Register register, String ending) {
        return "downloads/" + register.id() + "-history." + ending;
    }

    /** Where the metadata of a CSV stands, as the W3C's standard has it. */
    public static String csvMetadata(String csv) {
        return csv + "-metadata.json";
    }

    public static String codeListDownload(CodeList list) {
        return "downloads/code-lists/" + list.id() + ".csv";
    }

    /**
     * The first page of the entries that could include people born in a school year.
     *
     * @param years the slug of the school year
     */
    public static String cohort(String years) {
        return "could-this-include-me/born-" + years + ".html";
    }

    /** What the path of such a page says the school year is. */
    public static Optional<String> cohortSlug(String path) {
        var matcher = BORN.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The first page of what has ended in a register. */
    public static String ended(Register register) {
        return "retention/" + register.id() + "/ended.html";
    }

    /** The first page of what ends soon in a register. */
    public static String endsSoon(Register register) {
        return "retention/" + register.id() + "/ends-soon.html";
    }

    /** The first page of what ends later than that in a register. */
    public static String endsLater(Register register) {
        return "retention/" + register.id() + "/ends-later.html";
    }

    /** How much of each column of a register is published. */
    public static String completeness(Register register) {
        return "completeness/" + register.id() + ".html";
    }

    /**
     * A page of a list.
     *
     * @param first the path of its first page
     * @param number from 1
     */
    public static String page(String first, int number) {
        return number == 1 ? first : file(first, "page-" + number + ".html");
    }

    /**
     * A file that belongs to a list: in the folder named like its first page, or in that of which this is the index.
     *
     * @param first the path of the first page
     * @param name such as {@code rows.csv}
     */
    public static String file(String first, String name) {
        return FIRST_PAGE.matcher(first).replaceFirst("") + "/" + name;
    }

    /** The way from a page back to the root: {@code ../} for each folder it stands in. */
    public static String rootFrom(String path) {
        int depth = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            depth++;
        }
        return "../".repeat(depth);
    }
}
