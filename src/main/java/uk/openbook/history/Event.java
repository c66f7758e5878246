package uk.openbook.history;

import uk.openbook.model.Change;
import uk.openbook.model.Release;

/** A change of one entry, and the release that published it. */
public record Event(Release release, Change change) {
}
