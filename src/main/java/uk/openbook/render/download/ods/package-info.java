/** Each register as an OpenDocument spreadsheet. */
package uk.openbook.render.download.ods;
