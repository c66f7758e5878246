package uk.openbook.publish;

import java.util.List;

/**
 * The build that made the site that stands, where another one of the same sources would make the same.
 *
 * @param published what it published, of which nothing has changed since
 * @param hadFindings whether there were warnings; they are not kept, for they quote what may be held back
 * @param registers how many registers the site has
 * @param entries how many entries they have
 * @param remarks what it printed for staff besides, a line each
 */
public record LastBuild(Published published, boolean hadFindings, int registers, long entries, List<String> remarks) {

    public LastBuild {
        remarks = List.copyOf(remarks);
    }
}
