/** Words that findings share: what a misspelt name was probably meant to be. */
package uk.openbook.check.words;
