package uk.openbook.render.page;

import java.util.List;
import java.util.Optional;

/**
 * The home page.
 *
 * @param heading what the site is, in a sentence; its name where the settings do not say
 * @param registers with how many entries each lists
 * @param organisations whether an entry names one
 * @param ways in besides the registers and the search box: organisations, datasets
 * @param kinds with whom: the kinds of organisations with the most entries; empty where no register tells them
 * @param release the newest release; empty before the first
 * @param guidance pages that the site makes of what its registers tell, then every page that staff wrote
 */
public record HomePage(Frame frame, String heading, List<RegisterCard> registers, boolean organisations,
        List<Way> ways, Optional<Kinds> kinds, Optional<NewestRelease> release, List<GuidanceLink> guidance) {

    public HomePage {
        registers = List.copyOf(registers);
        ways = List.copyOf(ways);
        guidance = List.copyOf(guidance);
    }

    /** What the search box is for, said beside it. */
    public String lookUp() {
        return organisations ? "Look up an organisation or project" : "Look up an entry";
    }

    /**
     * A register on the home page.
     *
     * @param shortTitle where there is little room
     * @param summary how its description begins, as HTML; may be empty
     */
    public record RegisterCard(Link link, String shortTitle, Figure entries, String summary) {
    }

    /**
     * Kinds of organisations, and how many entries each register has of them.
     *
     * @param registers the short titles of those that tell the kind
     */
    public record Kinds(List<String> registers, List<Kind> kinds) {

        public Kinds {
            registers = List.copyOf(registers);
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * A kind of organisation.
     *
     * @param entries how many each register has, leading to their list; to nowhere where there are none
     */
    public record Kind(String name, List<Link> entries) {

        public Kind {
            entries = List.copyOf(entries);
        }
    }

    /**
     * The newest release on the home page.
     *
     * @param date in words
     * @param news what it changed, by register
     * @param note what staff say about it, as HTML; may be empty
     * @param manifest the SHA-256 of its manifest
     */
    public record NewestRelease(Link link, String date, List<News> news, String note, String manifest) {

        public NewestRelease {
            news = List.copyOf(news);
        }
    }

    /**
     * What a release changed in a register.
     *
     * @param register the way to the changes
     * @param words such as {@code 12 added, 3 changed}
     */
    public record News(Link register, String words) {
    }

    /**
     * A way in.
     *
     * @param words beside the link, such as a number; may be empty
     */
    public record Way(Link link, String words) {
    }

    /** A link with the number of things behind it. */
    public record Counted(Link link, Figure figure) {
    }

    /** A guidance page with its description. */
    public record GuidanceLink(Link link, String description) {
    }
}
