/** What has ended, what ends soon and what has no end, as at the newest release. */
package uk.openbook.publication;
