package uk.openbook.history;

import uk.openbook.model.Entry;
import uk.openbook.model.Release;

/**
 * What is known of one entry over all releases.
 *
 * @param first the release that first published it
 * @param last the newest release that published it
 * @param listed whether the newest edition of its register has it
 * @param entry as last published
 */
public record Timeline(Release first, Release last, boolean listed, Entry entry) {

    public String key() {
        return entry.key();
    }
}
