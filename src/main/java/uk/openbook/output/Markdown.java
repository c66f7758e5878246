package uk.openbook.output;

/** Turns Markdown into HTML that is safe to show: a few elements, no scripts, no links but https, http and mailto. */
public interface Markdown {

    /** Blocks of HTML: paragraphs, lists, links. */
    String html(String markdown);
}
