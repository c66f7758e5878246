package uk.openbook.render.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.openbook.input.settings.SiteConfig;
import uk.openbook.render.SecurityPolicy;

/**
 * The headers that a server sends with every file of a site. Everything is public and sets no cookie, so that the pages
 * of others may read it; and nothing is kept by anyone without asking whether it is still so, because a redaction must
 * reach every copy (design, D5). Files whose names change with what they hold are the exception.
 */
public final class ResponseHeaders {

    static final String CACHING = "Cache-Control";

    /**
     * The caching of files whose names change with what they hold: a reader's own browser need never ask again, since
     * after a redaction no page of the site asks for the old name. Caches that readers share keep nothing.
     */
    static final String KEPT = "private, max-age=31536000, immutable";

    private ResponseHeaders() {
    }

    /** Values by name, in the order in which they are written. */
    public static Map<String, String> of(SiteConfig config) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Security-Policy", SecurityPolicy.OF_SERVERS);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        // That a page of another site may not embed a file does not keep its scripts from reading it.
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Access-Control-Allow-Origin", "*");
        headers.put(CACHING, "public, max-age=0, must-revalidate");
        if ("https".equals(config.baseUrl().getScheme())) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        return Collections.unmodifiableMap(headers);
    }
}
