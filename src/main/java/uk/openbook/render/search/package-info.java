/**
 * The index of the static search, in the form of {@code src/docs/search-format.md}; {@code search-engine.js} reads it in
 * the browser. Words are taken apart there exactly as here.
 */
package uk.openbook.render.search;
