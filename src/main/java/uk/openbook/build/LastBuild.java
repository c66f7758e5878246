package uk.openbook.build;

/**
 * The build that made the site that stands, where another one of the same sources would make the same.
 *
 * @param published what it published, of which nothing has changed since
 * @param told what it told staff
 */
public record LastBuild(Published published, BuildSummary told) {
}
