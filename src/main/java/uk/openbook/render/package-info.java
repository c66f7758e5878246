/** What is published, as files: {@link uk.openbook.output.Outputs} lists every output by name. */
package uk.openbook.render;
