/** From a publication to a published site: the plan, staging, the swap. */
package uk.openbook.build;

