/** Each register as an OpenDocument spreadsheet. */
package uk.openbook.output.downloads.ods;
