/** CSV in the one form that all files have. */
package uk.openbook.render.csv;

