/** Renders the pages that staff have a hand in, without writing them, and checks what browsers find there. */
package uk.openbook.build.check;

