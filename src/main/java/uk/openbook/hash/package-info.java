/** SHA-256: Java's own, and the processor's where there is much to hash. */
package uk.openbook.hash;
