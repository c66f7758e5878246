/** The style sheet and the pictures. */
package uk.openbook.output.assets;
