/** Atom feeds of what releases changed: of the site, of each register, of each organisation. */
package uk.openbook.render.feed;
