/** The core privacy gate: details of people that must not be published, and the reviewed exceptions. */
package uk.openbook.validation.privacy;
