package uk.openbook.render.page;

import java.util.List;
import java.util.Optional;
import uk.openbook.paths.Urls;
import uk.openbook.render.PageLinks;
import uk.openbook.render.SecurityPolicy;
import uk.openbook.text.Isolates;

/**
 * What every page has around its content.
 *
 * @param title of the page, in plain text
 * @param description of the page for search engines; may be empty
 * @param links makes the links of the page
 * @param canonical the page's full address
 * @param breadcrumbs from the home page down to the page above; empty on the home page
 * @param navigation the bar at the top
 * @param footer links at the foot
 * @param section the path of the page that the bar marks as the one where the reader is; not all are in the bar
 * @param siteTitle the site's name
 * @param publisher who publishes it
 * @param notice a line on every page; may be empty
 * @param licence the name of the licence; empty where the publisher gives none
 * @param licenceUrl its web address; empty where there is none
 * @param feed the way to the feed that tells what is new on the page, if there is one
 */
public record Frame(String title, String description, PageLinks links, String canonical, List<Link> breadcrumbs,
        List<Link> navigation, List<Link> footer, String section, String siteTitle, String publisher,
        String notice, String licence, String licenceUrl, Optional<String> feed) {

    private static final int LONGEST_DESCRIPTION = 155;

    public Frame {
        description = shortened(description);
        breadcrumbs = List.copyOf(breadcrumbs);
        navigation = List.copyOf(navigation);
        footer = List.copyOf(footer);
    }

    /** Search engines and previews show no more of a description. */
    private static String shortened(String description) {
        if (description.length() <= LONGEST_DESCRIPTION) {
            return description;
        }
        int end = description.lastIndexOf(' ', LONGEST_DESCRIPTION - 1);
        return Isolates.balanced(description.substring(0, end < 0 ? LONGEST_DESCRIPTION - 1 : end)) + "…";
    }

    /** The same of a page that search engines are to know by another address. */
    Frame withCanonical(String address) {
        return new Frame(title, description, links, address, breadcrumbs, navigation, footer, section,
                siteTitle, publisher, notice, licence, licenceUrl, feed);
    }

    /** The same of a page of which a feed tells what is new. */
    Frame withFeed(String path) {
        return new Frame(title, description, links, canonical, breadcrumbs, navigation, footer, section,
                siteTitle, publisher, notice, licence, licenceUrl, Optional.of(links.to(path)));
    }

    /** Whether the search box stands at the top: on every page but those that have a larger one. */
    public boolean hasSearchBox() {
        return !breadcrumbs.isEmpty() && !section.equals(Urls.SEARCH);
    }

    /** Where the search box leads. */
    public String search() {
        return links.to(Urls.SEARCH);
    }

    /** The way to the root of the site, such as {@code ../}; empty at the root. */
    public String root() {
        return links.root();
    }

    /** What the page may load and do, for an attribute in double quotes. */
    public String policy() {
        return SecurityPolicy.OF_PAGES;
    }

    /** What the page is, in the words of Open Graph. */
    public String kind() {
        return breadcrumbs.isEmpty() ? "website" : "article";
    }

    /** The text of the title element: the page and the site, or the site alone on the home page. */
    public String windowTitle() {
        return breadcrumbs.isEmpty() ? siteTitle : Isolates.around(title) + " – " + Isolates.around(siteTitle);
    }
}
