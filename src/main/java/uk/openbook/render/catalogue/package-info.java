/** What each register is, for catalogues of data and search engines. */
package uk.openbook.render.catalogue;
