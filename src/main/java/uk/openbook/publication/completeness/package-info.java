/** How many of the listed entries have each column published. */
package uk.openbook.publication.completeness;
