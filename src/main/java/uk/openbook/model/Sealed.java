package uk.openbook.model;

import java.util.Set;

/**
 * What the seals of public releases hold a site to.
 *
 * @param files whose bytes are sealed, by path from the root of the site
 * @param urls every path that was published
 */
public record Sealed(Set<String> files, Set<String> urls) {

    /** Of a site that has sealed nothing. */
    public static final Sealed NOTHING = new Sealed(Set.of(), Set.of());

    public Sealed {
        files = Set.copyOf(files);
        urls = Set.copyOf(urls);
    }
}
