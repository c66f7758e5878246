/** What tells search engines which pages there are. */
package uk.openbook.output.sitemap;
