package uk.openbook.render.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import uk.openbook.input.settings.SiteConfig;

/**
 * Writes a feed as Atom. Ids are {@code tag:} URIs, which stay what they are when the site moves from http to https.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287, Atom</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4151">RFC 4151, the tag URI scheme</a>
 */
final class AtomWriter {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private final SiteConfig config;
    private final String since;

    /** @param since the day of the first release, on which the site's name was its publisher's; an ISO date */
    AtomWriter(SiteConfig config, String since) {
        this.config = config;
        this.since = since;
    }

    /**
     * @param updated when the feed last had news
     * @param out flushed, and left open
     */
    void write(Feed feed, Instant updated, OutputStream out) throws IOException {
        try {
            var xml = XML.createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            line(xml);
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", "en");
            line(xml);
            element(xml, "id", tag(since, feed.path()));
            element(xml, "title", feed.title());
            element(xml, "updated", time(updated));
            link(xml, "self", feed.path(), "application/atom+xml");
            link(xml, "alternate", feed.page(), "text/html");
            xml.writeStartElement("author");
            element(xml, "name", config.publisher());
            xml.writeEndElement();
            line(xml);
            if (!config.licence().isEmpty()) {
                element(xml, "rights", config.licenceUrl().isEmpty() ? config.licence()
                        : config.licence() + ", " + config.licenceUrl());
            }
            if (!config.notice().isEmpty()) {
                element(xml, "subtitle", config.notice());
            }
            for (var item : feed.items()) {
                write(item, xml);
            }
            xml.writeEndElement();
            line(xml);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
        }
    }

    private void write(FeedItem item, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("entry");
        line(xml);
        element(xml, "id", tag(item.day(), item.id()));
        element(xml, "title", item.title());
        element(xml, "updated", time(item.updated()));
        element(xml, "published", time(item.updated()));
        link(xml, "alternate", item.path(), "text/html");
        if (item.kind().isPresent()) {
            category(xml, item.kind().get());
        }
        if (item.typographic()) {
            category(xml, "typographic");
        }
        if (!item.text().isEmpty()) {
            element(xml, "content", item.text());
        }
        xml.writeEndElement();
        line(xml);
    }

    private static void category(XMLStreamWriter xml, String term) throws XMLStreamException {
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", term);
        line(xml);
    }

    private void link(XMLStreamWriter xml, String relation, String path, String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", config.baseUrl().toASCIIString() + path);
        line(xml);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        // A carriage return would not survive reading.
        xml.writeCharacters(text.replace("\r\n", "\n").replace('\r', '\n'));
        xml.writeEndElement();
        line(xml);
    }

    private static void line(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    private static String time(Instant time) {
        return DateTimeFormatter.ISO_INSTANT.format(time);
    }

    private String tag(String day, String path) {
        return "tag:" + config.baseUrl().getHost() + "," + day + ":" + config.baseUrl().getRawPath() + path;
    }
}
