package org.proxenos.coding.exchange;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.proxenos.coding.HandCode;
import org.proxenos.coding.codebook.Category;
import org.proxenos.coding.codebook.Codebook;

/** What stands above the annotations of a CATMA collection: the file's description, and the tags with their properties. */
final class CatmaHeader {
    /** The colour of a tag: a property that CATMA sets itself. */
    static final String COLOUR = "catma_displaycolor";

    /** Of CATMA's header. What names no version is taken for the first and converted, badly. */
    private static final String VERSION = "5";

    private static final int OPAQUE = 0xFFFFFF;

    private CatmaHeader() {}

    static void file(String unit, String coder, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("fileDesc");
        xml.writeStartElement("titleStmt");
        Catma.element("title", unit, xml);
        Catma.element("author", coder, xml);
        xml.writeEndElement();
        xml.writeStartElement("publicationStmt");
        Catma.element("publisher", "Proxenos", xml);
        xml.writeEndElement();
        xml.writeStartElement("sourceDesc");
        Catma.element("p", unit, xml);
        xml.writeStartElement("ab");
        xml.writeStartElement("fs");
        xml.writeAttribute("xml:id", "CATMA_TECH_DESC");
        xml.writeStartElement("f");
        xml.writeAttribute("name", "version");
        Catma.element(CatmaCollection.STRING, VERSION, xml);
        close(5, xml);
    }

    static void tags(List<HandCode> codes, Codebook codebook, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("encodingDesc");
        xml.writeStartElement("fsdDecl");
        xml.writeAttribute("xml:id", Catma.id("codebook"));
        // A name and a version, between which CATMA wants a blank.
        xml.writeAttribute("n", "codebook " + codebook.version());
        for (String variable : codes.stream().map(HandCode::variable).distinct().toList()) {
            String tag = Catma.id(variable);
            xml.writeStartElement("fsDecl");
            xml.writeAttribute("xml:id", tag);
            xml.writeAttribute("n", codebook.version());
            xml.writeAttribute("type", tag);
            Catma.element("fsDescr", variable, xml);
            property(Catma.id(COLOUR), COLOUR, List.of(colour(variable)), xml);
            property(Catma.id(CatmaCollection.AUTHOR), CatmaCollection.AUTHOR, List.of("codebook"), xml);
            property(Catma.id(CatmaCollection.STAMP), CatmaCollection.STAMP, List.of(), xml);
            for (String name : properties(variable, codes)) {
                boolean answers = name.equals(Field.VALUE.code());
                property(Catma.id(variable + "/" + name), name, answers ? answers(variable, codebook) : List.of(), xml);
            }
            xml.writeEndElement();
        }
        close(2, xml);
    }

    private static void property(String id, String name, List<String> values, XMLStreamWriter xml)
            throws XMLStreamException {
        xml.writeStartElement("fDecl");
        xml.writeAttribute("xml:id", id);
        xml.writeAttribute("name", name);
        xml.writeStartElement("vRange");
        xml.writeStartElement("vColl");
        for (String value : values) {
            Catma.element(CatmaCollection.STRING, value, xml);
        }
        close(3, xml);
    }

    private static NavigableSet<String> properties(String variable, List<HandCode> codes) {
        NavigableSet<String> names = new TreeSet<>();
        codes.stream()
                .filter(code -> code.variable().equals(variable))
                .map(Catma::properties)
                .map(Map::keySet)
                .forEach(names::addAll);
        return names;
    }

    private static List<String> answers(String variable, Codebook codebook) {
        return codebook.find(variable).stream()
                .flatMap(v -> Stream.concat(v.categories().stream(), v.missing().stream()))
                .map(Category::value)
                .toList();
    }

    /** Red, green and blue in one number; which, does not matter. */
    static String colour(String variable) {
        return Integer.toString(variable.hashCode() & OPAQUE);
    }

    private static void close(int elements, XMLStreamWriter xml) throws XMLStreamException {
        for (int i = 0; i < elements; i++) {
            xml.writeEndElement();
        }
    }
}
