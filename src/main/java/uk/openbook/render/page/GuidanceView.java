package uk.openbook.render.page;

import java.util.List;
import uk.openbook.model.GuidancePage;
import uk.openbook.publication.InWords;

/**
 * A page that staff wrote, but for its body, which JBake gives the template as {@code content.body}.
 *
 * @param heading its title
 * @param published when it was first published, in words
 * @param lastUpdated when it was last updated, in words
 * @param updates what changed, newest first
 */
public record GuidanceView(Frame frame, String heading, String published, String lastUpdated, List<Update> updates) {

    /**
     * A dated note.
     *
     * @param iso the date in ISO form
     * @param date in words
     */
    public record Update(String iso, String date, String note) {
    }

    public GuidanceView {
        updates = List.copyOf(updates);
    }

    public static GuidanceView of(GuidancePage page, Frames frames) {
        return new GuidanceView(frames.of(page), page.title(), InWords.date(page.published()),
                InWords.date(page.lastUpdated()), page.updates().stream()
                        .map(update -> new Update(update.date().toString(), InWords.date(update.date()),
                                update.note()))
                        .toList());
    }
}
