package uk.openbook.render;

/**
 * What the pages of the site may load and do: style sheets, scripts and images of the site itself, and nothing else.
 * Each page says so by itself, for a folder on disk has no headers; the headers of a server say what a page cannot.
 */
public final class SecurityPolicy {

    /** For the {@code meta} element of each page; holds no double quote. */
    public static final String OF_PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'self'";

    /** For the header: no site may frame a page, and no script may make HTML or script of a text. */
    public static final String OF_SERVERS = OF_PAGES + "; frame-ancestors 'none'; require-trusted-types-for 'script'";

    private SecurityPolicy() {
    }
}
