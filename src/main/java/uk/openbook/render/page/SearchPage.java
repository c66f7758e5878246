package uk.openbook.render.page;

import java.util.List;
import java.util.Optional;

/**
 * The page that searches all registers. What the reader's browser adds is not in it; what is in it leads on without.
 *
 * @param index the folder of the search index, ending in a slash
 * @param fromDisk whether the index can be read when the site is opened from a disk
 * @param examples searches that find something, as links to this page
 * @param registers each with its views and downloads
 * @param organisations how many there are, and the way to them; empty where no entry names one
 * @param lists further ways in: datasets
 */
public record SearchPage(Frame frame, String index, boolean fromDisk, List<Link> examples, List<Way> registers,
        Optional<HomePage.Counted> organisations, List<HomePage.Counted> lists) {

    public SearchPage {
        examples = List.copyOf(examples);
        registers = List.copyOf(registers);
        lists = List.copyOf(lists);
    }

    /**
     * The ways to the entries of a register that need no search.
     *
     * @param views lists of entries with one thing in common
     * @param downloads files of the whole register
     */
    public record Way(Link link, Figure entries, List<Link> views, List<Link> downloads) {

        public Way {
            views = List.copyOf(views);
            downloads = List.copyOf(downloads);
        }
    }
}
