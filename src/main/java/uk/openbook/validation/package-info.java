/** The checks: rows become entries or findings; nothing that has an error is published. */
package uk.openbook.validation;
