package uk.openbook.output.pages;

import java.util.List;
import java.util.Optional;

/**
 * The home page.
 *
 * @param release the newest release; empty before the first
 * @param organisations how many there are, and the way to them; empty where no entry names one
 * @param lists further ways in: datasets
 * @param guidance pages that the site makes of what its registers tell, then every page that staff wrote
 */
public record HomePage(Frame frame, List<RegisterCard> registers, Optional<NewestRelease> release,
        Optional<Counted> organisations, List<Counted> lists, List<GuidanceLink> guidance) {

    public HomePage {
        registers = List.copyOf(registers);
        lists = List.copyOf(lists);
        guidance = List.copyOf(guidance);
    }

    /**
     * A register on the home page.
     *
     * @param summary its description, as HTML
     */
    public record RegisterCard(Link link, Figure entries, String summary) {
    }

    /**
     * The newest release on the home page.
     *
     * @param date in words
     * @param note what staff say about it, as HTML; may be empty
     * @param manifest the SHA-256 of its manifest
     */
    public record NewestRelease(Link link, String date, String note, String manifest) {
    }

    /** A link with the number of things behind it. */
    public record Counted(Link link, Figure figure) {
    }

    /** A guidance page with its description. */
    public record GuidanceLink(Link link, String description) {
    }
}
