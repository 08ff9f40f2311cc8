package org.proxenos.coding.exchange;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.proxenos.coding.HandCode;

/** An annotation collection of CATMA while it is read. */
final class CatmaCollection {
    /** Who annotated: a property that CATMA sets itself. */
    static final String AUTHOR = "catma_markupauthor";

    /** When: a property that CATMA sets itself. */
    static final String STAMP = "catma_markuptimestamp";

    /** The element of a property's value. */
    static final String STRING = "string";

    private final String coder;
    private final Map<String, String> tags = new HashMap<>();
    private final List<HandCode> codes = new ArrayList<>();
    private final Map<String, HandCode> others = new LinkedHashMap<>();
    private String unit;
    private String tag = "";
    private String property = "";
    private Map<String, String> properties = new LinkedHashMap<>();
    private boolean inText;

    private CatmaCollection(String path) {
        String folder = FileNames.folder(path);
        this.unit = FileNames.name(folder);
        this.coder = FileNames.name(FileNames.stem(path));
    }

    /**
     * Codes of a collection. An annotation without a property {@code value} says that its tag applies; its other
     * properties are questions of their own. The unit is the title, else the folder.
     */
    static List<HandCode> read(String path, String text) {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
            return new CatmaCollection(path).read(xml);
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
            throw new IllegalArgumentException(
                    "%s:%d cannot be read as CATMA's TEI-XML; export the annotation collection anew"
                            .formatted(path, line),
                    broken);
        }
    }

    private List<HandCode> read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("fs")
                    && inText) {
                end();
            }
        }
        codes.addAll(others.values());
        return codes.stream()
                .map(c -> Answers.of(unit, c.coder(), Answers.fields(c)))
                .toList();
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "title" -> unit = elementText(xml, unit);
            case "text" -> inText = true;
            case "fsDecl" -> tag = attribute(xml, "type", attribute(xml, "id", ""));
            case "fsDescr" -> tags.put(tag, elementText(xml, tag));
            case "fs" -> {
                tag = attribute(xml, "type", "");
                properties = new LinkedHashMap<>();
            }
            case "f" -> property = attribute(xml, "name", "");
            case STRING -> {
                if (inText) {
                    properties.merge(property, xml.getElementText(), (a, b) -> a + "|" + b);
                }
            }
            default -> {
                // Nothing of a code is in there.
            }
        }
    }

    private void end() {
        Map<String, String> fields = new LinkedHashMap<>(properties);
        String author = fields.getOrDefault(AUTHOR, coder);
        String variable = tags.getOrDefault(tag, tag);
        fields.put(Field.VARIABLE.code(), variable);
        fields.put(Field.TIME.code(), fields.getOrDefault(STAMP, ""));
        if (fields.containsKey(Field.VALUE.code())) {
            codes.add(Answers.of("", author, fields));
            return;
        }
        merge(variable, "1", author, fields);
        properties.forEach((name, value) -> {
            if (!name.startsWith("catma_")) {
                merge(variable + "_" + name, value, author, fields);
            }
        });
    }

    private void merge(String variable, String value, String author, Map<String, String> fields) {
        HandCode code = HandCode.of("", null, variable, author, value);
        others.merge(
                variable + "\n" + author,
                Answers.known(code, Answers.time(fields.getOrDefault(STAMP, "")), ""),
                Answers::both);
    }

    private static String elementText(XMLStreamReader xml, String otherwise) throws XMLStreamException {
        String text = xml.getElementText().strip();
        return text.isEmpty() ? otherwise : text;
    }

    private static String attribute(XMLStreamReader xml, String name, String otherwise) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return otherwise;
    }
}
