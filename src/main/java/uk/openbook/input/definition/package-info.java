/** Register definitions (CSVW table metadata with our annotations) and code lists, read strictly. */
package uk.openbook.input.definition;
