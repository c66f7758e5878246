/** Proof, from a copy of a published site alone, that it is whole and that no release was rewritten. */
package uk.openbook.archive.verify;
