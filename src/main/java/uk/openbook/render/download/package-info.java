/** Files to take away: each format is one class. */
package uk.openbook.render.download;
