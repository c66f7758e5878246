package uk.openbook.render.download.ods;

/** The namespaces of OpenDocument that a spreadsheet needs. */
final class Namespaces {

    private static final String ODF = "urn:oasis:names:tc:opendocument:xmlns:";

    /** As attributes of the root of a document, with the version of the format. */
    static final String[] ALL = {
        "xmlns:office", ODF + "office:1.0",
        "xmlns:style", ODF + "style:1.0",
        "xmlns:text", ODF + "text:1.0",
        "xmlns:table", ODF + "table:1.0",
        "xmlns:fo", ODF + "xsl-fo-compatible:1.0",
        "xmlns:number", ODF + "datastyle:1.0",
        "xmlns:meta", ODF + "meta:1.0",
        "xmlns:xlink", "http://www.w3.org/1999/xlink",
        "xmlns:dc", "http://purl.org/dc/elements/1.1/",
        "office:version", "1.2"};

    /** Of the list of a document's files. */
    static final String MANIFEST = ODF + "manifest:1.0";

    private Namespaces() {
    }
}
