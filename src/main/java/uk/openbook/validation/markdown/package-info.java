/** The limits of Markdown, which every text of staff has. */
package uk.openbook.validation.markdown;

