package uk.openbook.build;

import java.util.List;

/**
 * What a build reported to staff; the next build of the same sources reports it again.
 *
 * @param hadFindings whether there were warnings; they are not kept, for they quote what may be held back, so that they
 *     have to be found again
 * @param registers how many registers the site has
 * @param entries how many entries they have
 * @param remarks what was printed besides, a line each; numbers alone, nothing of what is held back
 */
public record BuildSummary(boolean hadFindings, int registers, long entries, List<String> remarks) {

    public BuildSummary {
        remarks = List.copyOf(remarks);
    }
}
