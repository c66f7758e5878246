/** All registers in one SQLite database. */
package uk.openbook.output.downloads.database;
