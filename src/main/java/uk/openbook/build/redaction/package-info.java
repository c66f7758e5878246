/** What must be true of a staged site before it is published. */
package uk.openbook.build.redaction;
