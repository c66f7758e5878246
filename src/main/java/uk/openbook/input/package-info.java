/** Bytes into rows, each cell with its place. */
package uk.openbook.input;
