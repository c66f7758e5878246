package uk.openbook.model;

import java.util.List;
import java.util.Objects;

/**
 * What makes every address lead somewhere for ever: what was sealed, and where staff say that it went.
 *
 * @param rekeys of public releases
 * @param redirects in the order of their file
 */
public record Promises(Sealed sealed, List<Rekey> rekeys, List<Redirect> redirects) {

    /** Of a site that has promised nothing. */
    public static final Promises NONE = new Promises(Sealed.NOTHING, List.of(), List.of());

    public Promises {
        Objects.requireNonNull(sealed);
        rekeys = List.copyOf(rekeys);
        redirects = List.copyOf(redirects);
    }
}
