package uk.openbook.site;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import org.jsoup.nodes.Element;
import uk.openbook.model.Markdown;
import uk.openbook.model.MarkdownRenderers;
import uk.openbook.render.OutputException;

/**
 * Markdown by flexmark, cleaned by jsoup (design, D22). May be used from
 * several threads.
 */
public final class FlexmarkMarkdown implements Markdown {

    /** How many characters of a text a message shows. */
    private static final int SHOWN = 40;

    private final Parser parser;
    private final HtmlRenderer renderer;
    private final CleanHtml clean;
    private final boolean cells;

    private FlexmarkMarkdown(DataHolder options, CleanHtml clean, boolean cells) {
        this.parser = Parser.builder(options).build();
        this.renderer = HtmlRenderer.builder(options).build();
        this.clean = clean;
        this.cells = cells;
    }

    /**
     * For text from a spreadsheet: paragraphs, lists, quotations, emphasis, code and links to the web. A line break
     * stays one. No word is lost: HTML, headings, rules and indents are text like any other.
     */
    public static FlexmarkMarkdown ofCells() {
        var options = new MutableDataSet()
                .set(Parser.HTML_BLOCK_PARSER, false)
                .set(Parser.HEADING_PARSER, false)
                .set(Parser.THEMATIC_BREAK_PARSER, false)
                .set(Parser.INDENTED_CODE_BLOCK_PARSER, false)
                .set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false)
                .set(HtmlRenderer.ESCAPE_HTML, true)
                .set(HtmlRenderer.SOFT_BREAK, "<br>\n");
        return new FlexmarkMarkdown(options.toImmutable(), CleanHtml.ofCells(), true);
    }

    /**
     * For pages that staff write: also headings with ids ({@code ## Title {#id}}, or made of the title), tables, images
     * of the site and links within it.
     */
    public static FlexmarkMarkdown ofPages() {
        var options = new MutableDataSet()
                .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
                .set(HtmlRenderer.GENERATE_HEADER_ID, true)
                .set(HtmlRenderer.RENDER_HEADER_ID, true);
        return new FlexmarkMarkdown(options.toImmutable(), CleanHtml.ofPages(), false);
    }

    /** Both renderers. */
    public static MarkdownRenderers renderers() {
        return new MarkdownRenderers(ofCells(), ofPages());
    }

    @Override
    public String html(String markdown) {
        var plain = cells ? PlainText.html(markdown) : null;
        return plain != null ? plain : body(markdown).html();
    }

    @Override
    public String text(String markdown) {
        return cells && PlainText.html(markdown) != null ? markdown : Words.of(body(markdown));
    }

    /** The same as elements: the children of the one that is returned. */
    Element body(String markdown) {
        var lines = markdown.replace("\r\n", "\n").replace('\r', '\n');
        try {
            return clean.body(renderer.render(parser.parse(lines)).strip());
        } catch (StackOverflowError e) {
            throw new OutputException("Text is nested too deeply for Markdown: \"%s…\". Write it more simply"
                    .formatted(lines.substring(0, Math.min(SHOWN, lines.length()))), e);
        }
    }
}
