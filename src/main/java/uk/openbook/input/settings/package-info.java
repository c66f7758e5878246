/** The settings of a site, from {@code site-config.properties}. */
package uk.openbook.input.settings;
