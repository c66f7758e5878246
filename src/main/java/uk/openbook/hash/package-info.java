/** SHA-256. */
package uk.openbook.hash;

