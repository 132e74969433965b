package org.vestka.directory.web.open;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Changes as RFC 4287 has them. Eight elements: the platform's writer of XML does it.
 *
 * @param self whole address of the feed, by which it is known
 * @param page whole address of what it tells of
 * @param updated of a feed in which nothing is
 */
record AtomFeed(
        String self,
        String page,
        String title,
        String author,
        String language,
        Terms.Licence licence,
        LocalDate updated,
        List<Entry> entries) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /**
     * What was changed on one page on one day.
     *
     * @param id the same for the same changes, another once there are more of that day
     */
    record Entry(String id, String page, String title, String summary, LocalDate on) {}

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute(XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "lang", language);
            text(xml, "id", self);
            text(xml, "title", title);
            text(
                    xml,
                    "updated",
                    moment(entries.isEmpty() ? updated : entries.getFirst().on()));
            xml.writeStartElement("author");
            text(xml, "name", author);
            xml.writeEndElement();
            link(xml, "self", "application/atom+xml", self);
            link(xml, "alternate", "text/html", page);
            link(xml, "license", "text/html", licence.url());
            text(xml, "rights", licence.name());
            for (Entry entry : entries) {
                xml.writeStartElement("entry");
                text(xml, "id", entry.id());
                text(xml, "title", entry.title());
                text(xml, "updated", moment(entry.on()));
                link(xml, "alternate", "text/html", entry.page());
                text(xml, "summary", entry.summary());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** Readers see the day only. */
    private static String moment(LocalDate day) {
        return day + "T00:00:00Z";
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String where)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", where);
    }
}
