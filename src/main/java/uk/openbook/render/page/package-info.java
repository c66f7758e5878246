/**
 * The pages. An {@code Output} class for each kind makes view models, public records that a template shows as they are:
 * every decision is taken here, none in a template.
 */
package uk.openbook.render.page;
