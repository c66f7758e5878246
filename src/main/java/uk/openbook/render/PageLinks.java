package uk.openbook.render;

import java.util.function.Predicate;
import uk.openbook.paths.Urls;

/** Makes the links of one page, each as short as it can be. A link leads to a file of the site, or it is an error. */
public final class PageLinks {

    private final String page;
    private final String root;
    private final boolean relative;
    private final Predicate<String> exists;

    private PageLinks(String page, String root, boolean relative, Predicate<String> exists) {
        this.page = page;
        this.root = root;
        this.relative = relative;
        this.exists = exists;
    }

    /**
     * The links of a page, relative to its folder.
     *
     * @param page its path
     * @param exists whether the site has a file at a path
     */
    public static PageLinks of(String page, Predicate<String> exists) {
        return new PageLinks(page, Urls.rootFrom(page), true, exists);
    }

    /**
     * The links of a page that servers show at any address, which begin at the root of the server.
     *
     * @param basePath the path of the site on its server, with a slash at its end
     */
    public static PageLinks anywhere(String page, String basePath, Predicate<String> exists) {
        return new PageLinks(page, basePath, false, exists);
    }

    /** The way from the page to the root of the site: {@code ../} for each folder that it is in. */
    public String root() {
        return root;
    }

    /**
     * A link to a file.
     *
     * @param target its path, and after a {@code #} the place in it, if one is meant
     * @throws OutputException where the site has no such file
     */
    public String to(String target) {
        int hash = target.indexOf('#');
        if (!exists.test(hash < 0 ? target : target.substring(0, hash))) {
            throw new OutputException(page + ": would link to " + target + ", which the site does not have");
        }
        if (!relative) {
            return root + target;
        }
        // The folders that both are in need not be left.
        int common = 0;
        for (int slash = page.indexOf('/'); slash >= 0 && target.startsWith(page.substring(0, slash + 1));
                slash = page.indexOf('/', slash + 1)) {
            common = slash + 1;
        }
        return Urls.rootFrom(page.substring(common)) + target.substring(common);
    }
}
