/** The checks of the guidance pages in {@code content/}. */
package uk.openbook.validation.content;
