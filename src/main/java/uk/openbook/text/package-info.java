/** Forms of text for comparing and searching; below every other package. */
package uk.openbook.text;
