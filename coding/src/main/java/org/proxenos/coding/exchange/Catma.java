package org.proxenos.coding.exchange;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
 * code an annotation of the whole text with its properties; author and time are CATMA's own.
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
                    collection(key.get(0), coded.text(key.get(0)), codes));
        });
        return files;
    }

    private static String collection(String unit, String text, List<HandCode> codes) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("TEI");
            xml.writeDefaultNamespace(TEI);
            header(unit, codes, xml);
            body(unit, text, codes, xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            return out + "\n";
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory takes all that is written", e);
        }
    }

    private static void header(String unit, List<HandCode> codes, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("teiHeader");
        xml.writeStartElement("fileDesc");
        xml.writeStartElement("titleStmt");
        element("title", unit, xml);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("encodingDesc");
        xml.writeStartElement("fsdDecl");
        xml.writeAttribute("xml:id", id("codebook"));
        xml.writeAttribute("n", "codebook");
        for (String variable : codes.stream().map(HandCode::variable).distinct().toList()) {
            xml.writeStartElement("fsDecl");
            xml.writeAttribute("xml:id", id(variable));
            xml.writeAttribute("type", id(variable));
            element("fsDescr", variable, xml);
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
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
        properties.putAll(Answers.fields(code));
        properties.remove(Field.VARIABLE.code());
        properties.remove(Field.TIME.code());
        for (Map.Entry<String, String> property : properties.entrySet()) {
            xml.writeStartElement("f");
            xml.writeAttribute("name", property.getKey());
            element(CatmaCollection.STRING, property.getValue(), xml);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void element(String name, String text, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlText.held(text));
        xml.writeEndElement();
    }

    private static String id(String of) {
        return "CATMA_" + UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
    }
}
