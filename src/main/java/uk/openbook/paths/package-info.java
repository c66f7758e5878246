/** The path of every page and file of a site, and the names that are reserved. */
package uk.openbook.paths;

