package uk.openbook.build;

import uk.openbook.model.AsOf;

/**
 * What a build knows of itself that the next one of the same sources wants to know.
 *
 * @param sources as they were before any was read
 * @param asOf the moment that decided what was held back
 * @param told what it told staff
 */
public record BuildNote(Sources sources, AsOf asOf, BuildSummary told) {
}
