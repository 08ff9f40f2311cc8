package org.proxenos.corpus.source.press;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs of WordprocessingML (ECMA-376, part 1, chapter 17), in the order of the file.
 *
 * <p>Words that were struck out while changes were tracked are left out, and so are field codes; of alternatives, as Word
 * writes them for text boxes, the first is read. Headers, footers and notes are parts of their own, which are not read.
 */
final class DocxText {
    private static final Set<String> LEFT_OUT = Set.of("del", "moveFrom", "instrText", "Fallback", "delText");

    private final List<String> paragraphs = new ArrayList<>();
    private final List<StringBuilder> open = new ArrayList<>();
    private @Nullable String title;
    private boolean isTitle;
    private boolean inWords;

    private DocxText() {}

    /** Reads the part that holds the text. */
    static DocxText read(InputStream part) throws XMLStreamException {
        DocxText text = new DocxText();
        XMLStreamReader reader = reader(part);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> text.start(reader);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.words(reader);
                case XMLStreamConstants.END_ELEMENT -> text.end(reader.getLocalName());
                default -> {}
            }
        }
        return text;
    }

    /** Reads a part that holds properties: the words of each element by its name, the first of each. */
    static void values(InputStream part, Map<String, String> values) throws XMLStreamException {
        XMLStreamReader reader = reader(part);
        String name = "";
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                name = reader.getLocalName();
            } else if (event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
                values.putIfAbsent(name, reader.getText());
            }
        }
    }

    /** The paragraphs that hold words. */
    List<String> paragraphs() {
        return List.copyOf(paragraphs);
    }

    /** The paragraph in the style of a title; null where none is. */
    @Nullable
    String title() {
        return title;
    }

    private void start(XMLStreamReader reader) throws XMLStreamException {
        String name = reader.getLocalName();
        if (LEFT_OUT.contains(name)) {
            skip(reader);
            return;
        }
        switch (name) {
            case "p" -> open.add(new StringBuilder());
            case "pStyle" -> isTitle = "Title".equalsIgnoreCase(value(reader));
            case "t" -> inWords = true;
            case "tab" -> add(" ");
            case "br", "cr" -> add("\n");
            case "noBreakHyphen" -> add("-");
            default -> {}
        }
    }

    private void words(XMLStreamReader reader) {
        if (inWords) {
            add(reader.getText());
        }
    }

    private void end(String name) {
        if (name.equals("t")) {
            inWords = false;
        } else if (name.equals("p") && !open.isEmpty()) {
            String paragraph = open.remove(open.size() - 1)
                    .toString()
                    .replace('\u00A0', ' ')
                    .replaceAll("[ \t]+", " ")
                    .strip();
            if (!paragraph.isEmpty()) {
                paragraphs.add(paragraph);
                title = isTitle && title == null ? paragraph : title;
            }
            isTitle = false;
        }
    }

    private void add(String words) {
        if (!open.isEmpty()) {
            open.get(open.size() - 1).append(words);
        }
    }

    private static @Nullable String value(XMLStreamReader reader) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals("val")) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    private static void skip(XMLStreamReader reader) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && reader.hasNext()) {
            int event = reader.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private static XMLStreamReader reader(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(part);
    }
}
