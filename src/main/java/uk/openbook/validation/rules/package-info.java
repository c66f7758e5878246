/** What a register's definition demands of a header, a cell and a row: one class for each rule. */
package uk.openbook.validation.rules;
