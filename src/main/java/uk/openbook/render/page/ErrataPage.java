package uk.openbook.render.page;

import java.util.List;

/**
 * Everything that releases corrected, withdrew and redacted, newest first.
 *
 * @param revised whether figures that a later revision corrected are among them
 */
public record ErrataPage(Frame frame, String heading, List<NoticeItem> notices, boolean revised) {

    public ErrataPage {
        notices = List.copyOf(notices);
    }
}
