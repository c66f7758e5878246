package uk.openbook.publish;

import java.util.List;
import uk.openbook.model.AsOf;

/**
 * What a build knows of itself that the next one of the same sources wants to know.
 *
 * @param sources as they were before any was read
 * @param asOf the moment that decided what was held back
 * @param hadFindings whether there was anything to tell, so that it has to be found again to be told again
 * @param registers how many registers the site has
 * @param entries how many entries they have
 * @param remarks what was printed for staff besides, a line each; numbers alone, nothing of what is held back
 */
public record BuildNote(Sources sources, AsOf asOf, boolean hadFindings, int registers, long entries,
        List<String> remarks) {

    public BuildNote {
        remarks = List.copyOf(remarks);
    }
}
