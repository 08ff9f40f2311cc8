package org.proxenos.corpus.source.press;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.source.Mapping;

/** A release as Word writes it: a zip of XML, of which the text and the properties are looked at. */
final class DocxPage {
    /** Bytes that a part may unpack to: some thousand pages. */
    private static final int MOST = 1 << 26;

    private static final String TEXT = "word/document.xml";

    private final Map<String, String> properties = new HashMap<>();
    private @Nullable List<String> paragraphs;
    private @Nullable String title;

    private DocxPage() {}

    /** Whether bytes start as such a document does. */
    static boolean isDocx(String start) {
        return start.startsWith("PK\u0003\u0004") && (start.contains("[Content_Types].xml") || start.contains("word/"));
    }

    /**
     * The release that a document holds.
     *
     * @throws Unusable when it is damaged, no text document, or made to fill a memory
     */
    static Page of(byte[] bytes, Mapping mapping) throws Unusable {
        DocxPage docx = new DocxPage();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                docx.read(part.getName(), zip);
            }
        } catch (IOException | IllegalArgumentException | XMLStreamException e) {
            throw new Unusable("a damaged document", e);
        }
        return docx.page(mapping);
    }

    private void read(String name, InputStream zip) throws IOException, XMLStreamException, Unusable {
        switch (name) {
            case TEXT -> {
                DocxText text = DocxText.read(part(zip));
                paragraphs = text.paragraphs();
                title = text.title();
            }
            case "docProps/core.xml", "docProps/app.xml" -> DocxText.values(part(zip), properties);
            default -> {}
        }
    }

    private static InputStream part(InputStream zip) throws IOException, Unusable {
        byte[] part = zip.readNBytes(MOST + 1);
        if (part.length > MOST) {
            throw new Unusable("unpacks to more than a document may hold");
        }
        return new ByteArrayInputStream(part);
    }

    private Page page(Mapping mapping) throws Unusable {
        if (paragraphs == null) {
            throw new Unusable("no text document (a sheet or slides?)");
        }
        String stated = property("title");
        String headline = title == null ? stated : title;
        String created = property("created");
        Dateline date = created == null ? null : Dateline.find(created, "document properties", mapping);
        List<String> body = paragraphs.stream().filter(p -> !p.equals(headline)).toList();
        return new Page(null, headline, property("Company"), date, property("language"), body, List.of());
    }

    private @Nullable String property(String name) {
        String value = properties.getOrDefault(name, "").strip();
        return value.isEmpty() ? null : value;
    }
}
