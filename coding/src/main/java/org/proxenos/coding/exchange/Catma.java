package org.proxenos.coding.exchange;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.proxenos.coding.HandCode;

/**
 * CATMA's TEI-XML of an annotation collection: a folder a unit with its text, a collection a coder. A variable is a tag, a
 * code an annotation of the whole text with its properties; author and time are CATMA's own. CATMA opens only what says the
 * version of its header, declares every property of a tag, and gives a tag a colour.
 */
final class Catma {
    private static final String TEI = "http://www.tei-c.org/ns/1.0";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx").withZone(ZoneOffset.UTC);

    private Catma() {}

    static SortedMap<String, String> write(Coded coded) {
        SortedMap<String, String> files = new TreeMap<>();
        coded.byUnitAndCoder().forEach((key, codes) -> {
            String unit = FileNames.of(key.get(0));
            files.put(unit + "/" + unit + ".txt", coded.text(key.get(0)));
            files.put(
                    unit + "/annotationcollections/" + FileNames.of(key.get(1)) + ".xml",
                    collection(key.get(0), coded, codes));
        });
        return files;
    }

    private static String collection(String unit, Coded coded, List<HandCode> codes) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("TEI");
            xml.writeDefaultNamespace(TEI);
            xml.writeStartElement("teiHeader");
            CatmaHeader.file(unit, codes.get(0).coder(), xml);
            CatmaHeader.tags(codes, coded.codebook(), xml);
            xml.writeEndElement();
            body(unit, coded.text(unit), codes, xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            return out + "\n";
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory takes all that is written", e);
        }
    }

    private static void body(String unit, String text, List<HandCode> codes, XMLStreamWriter xml)
            throws XMLStreamException {
        xml.writeStartElement("text");
        xml.writeStartElement("body");
        xml.writeStartElement("ab");
        xml.writeAttribute("type", "catma");
        xml.writeStartElement("seg");
        List<String> ids = new ArrayList<>();
        codes.forEach(code -> ids.add(id(unit + code)));
        xml.writeAttribute("ana", "#" + String.join(" #", ids));
        xml.writeEmptyElement("ptr");
        xml.writeAttribute("target", "catma://%s#char=0,%d".formatted(id(unit), text.length()));
        xml.writeAttribute("type", "inclusion");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        for (HandCode code : codes) {
            annotation(id(unit + code), code, xml);
        }
        xml.writeEndElement();
    }

    private static void annotation(String id, HandCode code, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("fs");
        xml.writeAttribute("xml:id", id);
        xml.writeAttribute("type", id(code.variable()));
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put(CatmaCollection.AUTHOR, code.coder());
        if (code.at() != null) {
            properties.put(CatmaCollection.STAMP, TIME.format(code.at()));
        }
        properties.put(CatmaHeader.COLOUR, CatmaHeader.colour(code.variable()));
        properties.putAll(properties(code));
        for (Map.Entry<String, String> property : properties.entrySet()) {
            xml.writeStartElement("f");
            xml.writeAttribute("name", property.getKey());
            element(CatmaCollection.STRING, property.getValue(), xml);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** What a code says beside its variable and what CATMA keeps itself. */
    static Map<String, String> properties(HandCode code) {
        Map<String, String> properties = new LinkedHashMap<>(Answers.fields(code));
        properties.remove(Field.VARIABLE.code());
        properties.remove(Field.TIME.code());
        return properties;
    }

    static void element(String name, String text, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlText.held(text));
        xml.writeEndElement();
    }

    /** CATMA makes the ids of its own properties in the same way, and knows them by it. */
    static String id(String of) {
        UUID uuid = UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
        return "CATMA_" + uuid.toString().toUpperCase(Locale.ROOT);
    }
}
