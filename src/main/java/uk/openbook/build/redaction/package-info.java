/** The search for redacted text in every file of a site that is to be published. */
package uk.openbook.build.redaction;

