package eu.schakel.portal.data;

import eu.schakel.portal.Language;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A feed as Atom writes it (RFC 4287).
 *
 * @param address where the feed itself is; also its id, so it must stay
 * @param page where people read the same
 * @param publisher name of the author of all entries that have none
 * @param updated when anything in it changed last
 */
public record Feed(
        Language language,
        String title,
        String address,
        String page,
        String publisher,
        Instant updated,
        List<Entry> entries) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** Keeps its own copy of the entries. */
    public Feed {
        entries = List.copyOf(entries);
    }

    /**
     * One entry.
     *
     * @param id of the event; the entry's id is {@code urn:uuid:} and this, the same at every node
     * @param author the body that did it
     * @param link where people read more
     */
    public record Entry(UUID id, String title, String summary, String author, Instant updated, String link) {}

    /** The document in UTF-8. */
    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The feed " + address + " cannot be written: " + e.getMessage(), e);
        }
        return out.toByteArray();
    }

    private void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", language.tag());
        element(xml, "id", address);
        element(xml, "title", title);
        element(xml, "updated", updated.toString());
        link(xml, "self", "application/atom+xml", address);
        link(xml, "alternate", "text/html", page);
        link(xml, "license", "text/html", Licence.ADDRESS);
        author(xml, publisher);
        element(xml, "rights", Licence.SHORT_NAME);
        for (var entry : entries) {
            xml.writeStartElement("entry");
            element(xml, "id", "urn:uuid:" + entry.id());
            element(xml, "title", entry.title());
            element(xml, "updated", entry.updated().toString());
            link(xml, "alternate", "text/html", entry.link());
            author(xml, entry.author());
            element(xml, "summary", entry.summary());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element(xml, "name", name);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    /** What XML 1.0 has no way to write, a person may still have pasted. */
    private static String allowed(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c < 0xd800)
                        || (c > 0xdfff && c != 0xfffe && c != 0xffff))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
