package uk.openbook.build;

/**
 * A file of the site that is to be published.
 *
 * @param path from the root of the site
 * @param size in bytes
 * @param hash its SHA-256; not copied, for there may be a million
 * @param known whether the checksums of the site before have it
 * @param written whether it is in the new tree; otherwise the tree before holds the same bytes
 */
record StagedFile(String path, long size, byte[] hash, boolean known, boolean written) {
}
