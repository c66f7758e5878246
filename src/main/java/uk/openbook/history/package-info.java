/** The memory: editions lined up by key into one timeline for each entry. */
package uk.openbook.history;
