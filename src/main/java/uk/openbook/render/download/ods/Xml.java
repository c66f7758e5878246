package uk.openbook.render.download.ods;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML as it comes, without holding it. */
final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final char REPLACEMENT = '\uFFFD';

    private final XMLStreamWriter out;

    /** @param out flushed by {@link #end}, and left open */
    Xml(OutputStream out) throws IOException {
        try {
            this.out = FACTORY.createXMLStreamWriter(
                    new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 14));
            this.out.writeStartDocument("UTF-8", "1.0");
            this.out.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw cause(e);
        }
    }

    /** @param attributes names, each followed by its value */
    Xml start(String element, String... attributes) throws IOException {
        try {
            out.writeStartElement(element);
            writeAttributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw cause(e);
        }
    }

    /** @param attributes names, each followed by its value */
    Xml empty(String element, String... attributes) throws IOException {
        try {
            out.writeEmptyElement(element);
            writeAttributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw cause(e);
        }
    }

    private void writeAttributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], legal(attributes[i + 1]));
        }
    }

    Xml text(String text) throws IOException {
        try {
            out.writeCharacters(legal(text));
            return this;
        } catch (XMLStreamException e) {
            throw cause(e);
        }
    }

    /** Ends the element that began last. */
    Xml end() throws IOException {
        try {
            out.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw cause(e);
        }
    }

    /** Ends the document. */
    void finish() throws IOException {
        try {
            out.writeEndDocument();
            out.flush();
        } catch (XMLStreamException e) {
            throw cause(e);
        }
    }

    /**
     * The text with what XML cannot hold replaced. The checks let no cell through that has such a character;
     * definitions and settings may.
     */
    private static String legal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isLegal(text, i)) {
                var legal = new StringBuilder(text);
                for (int j = i; j < text.length(); j++) {
                    if (!isLegal(text, j)) {
                        legal.setCharAt(j, REPLACEMENT);
                    }
                }
                return legal.toString();
            }
        }
        return text;
    }

    private static boolean isLegal(String text, int at) {
        char letter = text.charAt(at);
        if (letter < ' ') {
            return letter == '\t' || letter == '\n' || letter == '\r';
        }
        if (Character.isHighSurrogate(letter)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(letter)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return letter < '\uFFFE';
    }

    private static IOException cause(XMLStreamException e) {
        return e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
    }
}
