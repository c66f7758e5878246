/** The words of the project as types: registers, entries, editions, releases, findings. Depends on the JDK alone. */
package uk.openbook.model;
