package uk.openbook.render.page;

import java.util.List;
import java.util.Optional;
import uk.openbook.publication.Citation;

/**
 * The page of a release.
 *
 * @param heading its title
 * @param date in words
 * @param note what staff say about it, as HTML; may be empty
 * @param newer a link to the newest release; empty on the newest
 * @param editions every register as it stood then
 * @param files of what changed
 * @param notices what it corrects, withdraws and redacts
 * @param noticesFile these as a file; empty where there are none
 * @param reissued the later releases whose redactions touched what this one sealed
 * @param citation how to cite it, with the hash of its manifest
 */
public record ReleasePage(Frame frame, String heading, String date, String note, Optional<Link> newer,
        List<EditionRow> editions, List<Link> files, List<NoticeItem> notices,
        Optional<Link> noticesFile, List<Link> reissued, Citation citation) {

    public ReleasePage {
        editions = List.copyOf(editions);
        files = List.copyOf(files);
        notices = List.copyOf(notices);
        reissued = List.copyOf(reissued);
    }

    /**
     * A register as it stood in the release.
     *
     * @param entries how many it listed
     * @param since the release it is unchanged since, where this one does not have it
     * @param holdsBack whether the register has rows that are not public
     * @param heldBack how many rows were held back, by the words of the code; empty where the register does not tell
     * @param changes the way to what changed; empty in the register's first edition and where it is unchanged
     * @param changed how many entries were added, changed and so on
     * @param file the register as this release published it; empty where it is unchanged
     */
    public record EditionRow(Link register, Figure entries, Optional<Link> since, boolean holdsBack,
            List<Figure> heldBack, Optional<Link> changes, List<Figure> changed, Optional<Link> file) {

        public EditionRow {
            heldBack = List.copyOf(heldBack);
            changed = List.copyOf(changed);
        }
    }
}
