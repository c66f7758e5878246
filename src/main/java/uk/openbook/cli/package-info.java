/** The commands, their exit codes and what they print. */
package uk.openbook.cli;
