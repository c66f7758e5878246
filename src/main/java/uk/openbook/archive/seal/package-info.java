/** What was published once and is held to for ever: sealed files and addresses. */
package uk.openbook.archive.seal;
