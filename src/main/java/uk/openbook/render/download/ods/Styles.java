package uk.openbook.render.download.ods;

import java.io.IOException;
import java.io.OutputStream;

/** How the cells of a workbook look: text wraps, headings are bold, dates are written year first. */
final class Styles {

    private Styles() {
    }

    /** Those of the content. */
    static void writeAutomatic(Xml xml) throws IOException {
        xml.start("office:automatic-styles").text("\n");
        xml.start("style:style", "style:name", "sheet", "style:family", "table", "style:master-page-name", "Default")
                .empty("style:table-properties", "table:display", "true").end().text("\n");
        width(xml, "column", "5cm");
        width(xml, "cover", "18cm");
        xml.start("style:style", "style:name", "row", "style:family", "table-row")
                .empty("style:table-row-properties", "style:use-optimal-row-height", "true").end().text("\n");
        xml.start("number:date-style", "style:name", "iso-date").empty("number:year", "number:style", "long")
                .start("number:text").text("-").end().empty("number:month", "number:style", "long")
                .start("number:text").text("-").end().empty("number:day", "number:style", "long").end().text("\n");
        startCell(xml, "text").end().text("\n");
        startCell(xml, "heading").empty("style:text-properties", "fo:font-weight", "bold").end().text("\n");
        startCell(xml, "title").empty("style:text-properties", "fo:font-weight", "bold", "fo:font-size", "16pt").end()
                .text("\n");
        startCell(xml, "date", "style:data-style-name", "iso-date").end().text("\n");
        xml.end().text("\n");
    }

    private static void width(Xml xml, String name, String width) throws IOException {
        xml.start("style:style", "style:name", name, "style:family", "table-column")
                .empty("style:table-column-properties", "style:column-width", width).end().text("\n");
    }

    private static Xml startCell(Xml xml, String name, String... attributes) throws IOException {
        var all = new String[6 + attributes.length];
        System.arraycopy(new String[] {"style:name", name, "style:family", "table-cell", "style:parent-style-name",
            "Default"}, 0, all, 0, 6);
        System.arraycopy(attributes, 0, all, 6, attributes.length);
        return xml.start("style:style", all).empty("style:table-cell-properties", "fo:wrap-option", "wrap",
                "style:vertical-align", "top");
    }

    /** Those that the content builds on, in a file of their own. */
    static void write(OutputStream out) throws IOException {
        var xml = new Xml(out);
        xml.start("office:document-styles", Namespaces.ALL).start("office:styles").text("\n");
        xml.start("style:default-style", "style:family", "table-cell").empty("style:text-properties",
                "style:font-name", "Arial", "fo:font-family", "Arial", "fo:font-size", "12pt", "fo:language", "en",
                "fo:country", "GB").end().text("\n");
        xml.empty("style:style", "style:name", "Default", "style:family", "table-cell").text("\n");
        xml.end();
        xml.start("office:automatic-styles").start("style:page-layout", "style:name", "page")
                .empty("style:page-layout-properties", "style:print-orientation", "landscape").end().end();
        xml.start("office:master-styles").empty("style:master-page", "style:name", "Default",
                "style:page-layout-name", "page").end();
        xml.end().finish();
    }
}
