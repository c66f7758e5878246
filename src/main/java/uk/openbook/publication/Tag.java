package uk.openbook.publication;

import java.util.List;
import uk.openbook.model.Entry;
import uk.openbook.model.Register;
import uk.openbook.model.Standing;

/**
 * A status in a word or two, told apart by words and not by colour alone.
 *
 * @param kind for the style sheet, such as {@code review-overdue}
 */
public record Tag(String text, String kind) {

    /** A figure that a later revision corrects. */
    private static final Tag SUPERSEDED = new Tag("Superseded", "superseded");

    /** A figure that no later revision corrects. */
    private static final Tag CURRENT = new Tag("Current", "live");

    private static Tag of(Standing standing) {
        return new Tag(standing.words(), standing.word());
    }

    /** The status of an entry that is listed, as at the newest release; none where its register states none. */
    public static List<Tag> of(Publication publication, Register register, Entry entry) {
        if (register.revision().isPresent()) {
            return List.of(publication.revisions().isSuperseded(register, entry) ? SUPERSEDED : CURRENT);
        }
        return publication.newestRelease().flatMap(release -> register.status()
                .map(columns -> Standing.of(entry, columns, release.date()).stream().map(Tag::of).toList()))
                .orElse(List.of());
    }
}
