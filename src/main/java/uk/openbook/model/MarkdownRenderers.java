package uk.openbook.model;

/**
 * The two renderers of a site, which differ in what they support.
 *
 * @param cells of cells, descriptions and notes of releases
 * @param pages of guidance pages
 */
public record MarkdownRenderers(Markdown cells, Markdown pages) {
}
