/** All registers in one SQLite database. */
package uk.openbook.render.download.database;
