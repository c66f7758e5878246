package uk.openbook.render.page;

import java.util.List;
import java.util.Optional;

/**
 * What a server shows in the place of a page that it does not have.
 *
 * @param organisations the way to the list of them; empty where there is none
 */
public record NotFoundPage(Frame frame, Link home, List<Link> registers, Optional<Link> organisations, Link releases) {

    public NotFoundPage {
        registers = List.copyOf(registers);
    }
}
