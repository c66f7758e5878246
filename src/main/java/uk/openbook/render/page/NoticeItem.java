package uk.openbook.render.page;

import java.util.List;
import java.util.Optional;

/**
 * A correction, withdrawal or redaction in a list.
 *
 * @param id of its place on the page of all of them
 * @param kind such as {@code Correction}
 * @param release that gave the notice
 * @param subject the entry, or the release whose note is redacted
 * @param register the title of the entry's register; empty where it is of a note
 * @param columns the titles of the columns redacted; none otherwise
 * @param reason why; empty where a figure's next revision corrects it, whose own page tells
 * @param fields what a correction changed
 */
public record NoticeItem(String id, String kind, Link release, Link subject, Optional<String> register,
        List<String> columns, String reason, List<ChangedField> fields) {

    public NoticeItem {
        columns = List.copyOf(columns);
        fields = List.copyOf(fields);
    }
}
