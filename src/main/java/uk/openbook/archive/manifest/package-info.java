/** The manifests of releases, each of which holds the hash of the one before. */
package uk.openbook.archive.manifest;
