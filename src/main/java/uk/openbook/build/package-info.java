/** From files to a published site: the seals, the checks of pages, staging, the swap. */
package uk.openbook.build;

