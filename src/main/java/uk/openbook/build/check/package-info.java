/** Renders a few pages of a site without writing it, to find what a build would refuse. */
package uk.openbook.build.check;
