package uk.openbook.output.pages;

import java.util.List;

/** Everything that releases corrected, withdrew and redacted, newest first. */
public record ErrataPage(Frame frame, String heading, List<NoticeItem> notices) {

    public ErrataPage {
        notices = List.copyOf(notices);
    }
}
