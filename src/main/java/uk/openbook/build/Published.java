package uk.openbook.build;

/**
 * What a build published.
 *
 * @param files how many files the site has
 * @param pages how many of them are pages
 * @param bytes the size of all files
 * @param written how many files are new or differ from those of the site before
 * @param removed how many files of the site before are gone
 * @param changed whether the site was replaced; if not, no file of it was written
 */
public record Published(int files, int pages, long bytes, int written, int removed, boolean changed) {
}
