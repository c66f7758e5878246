/** What is published, read-only: registers with their histories, lists, facets, statuses, relations. Every renderer reads it. */
package uk.openbook.publication;

