package uk.openbook.model;

/**
 * Turns Markdown into HTML that is safe to show (a few elements, no scripts, no links but https, http and mailto), or into
 * its words.
 */
public interface Markdown {

    /** Blocks of HTML: paragraphs, lists, links. */
    String html(String markdown);

    /**
     * The words without marks: an empty line between paragraphs, a dash before an item of a list, an address after what
     * leads there.
     */
    String text(String markdown);
}
