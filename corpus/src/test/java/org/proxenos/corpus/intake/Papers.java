package org.proxenos.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;

/** Documents that tests invent: PDFs drawn line by line, DOCX put together from their parts; and what is read of them. */
final class Papers {
    private static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    private Papers() {}

    /** What is read of a page with that body. */
    static Tally html(String file, String body) {
        return read(file, ("<html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8));
    }

    /** What is read of a document in a folder of releases. */
    static Tally read(String file, byte[] bytes) {
        return read(file, Mapping.NONE, bytes);
    }

    /** The same, with a mapping. */
    static Tally read(String file, Mapping mapping, byte[] bytes) {
        try {
            return Tally.of(new ByteArrayInputStream(bytes), new Origin(file, Strand.PRESS, mapping), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The paragraphs of a release that was read without a fault. */
    static List<String> paragraphs(Tally tally) {
        assertThat(tally.reasons()).isEmpty();
        return tally.seenThrough.stream().map(p -> p.message().text()).toList();
    }

    /** A PDF under construction; lengths in points from the upper left corner of a letter page. */
    static final class Pdf {
        private final PDDocument document = new PDDocument();
        private PDPageContentStream page;

        Pdf() {
            page = newPage();
        }

        private PDPageContentStream newPage() {
            try {
                PDPage fresh = new PDPage(PDRectangle.LETTER);
                document.addPage(fresh);
                return new PDPageContentStream(document, fresh);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Pdf nextPage() {
            try {
                page.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            page = newPage();
            return this;
        }

        /** Draws lines beneath each other. */
        Pdf lines(double left, double top, double size, String... lines) {
            double at = top;
            for (String line : lines) {
                line(left, at, size, line);
                at += 1.2 * size;
            }
            return this;
        }

        private void line(double left, double top, double size, String line) {
            try {
                page.beginText();
                page.setFont(FONT, (float) size);
                page.newLineAtOffset((float) left, (float) (PDRectangle.LETTER.getHeight() - top));
                page.showText(line);
                page.endText();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Adds a packed stream of so many blanks to the page, which cost nothing in the file. */
        Pdf blanks(int millions) {
            try {
                page.close();
                PDStream blanks = new PDStream(document);
                try (OutputStream out = blanks.createOutputStream(COSName.FLATE_DECODE)) {
                    byte[] million = new byte[1_000_000];
                    Arrays.fill(million, (byte) ' ');
                    for (int i = 0; i < millions; i++) {
                        out.write(million);
                    }
                }
                document.getPage(0).setContents(blanks);
                return this;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Pdf made(String instant, String title) {
            Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
            made.setTimeInMillis(Instant.parse(instant).toEpochMilli());
            document.getDocumentInformation().setCreationDate(made);
            document.getDocumentInformation().setTitle(title);
            return this;
        }

        Pdf locked(String password) {
            try {
                page.close();
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
                return this;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        byte[] bytes() {
            try (document) {
                page.close();
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                document.save(out);
                return out.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A DOCX with a body of WordprocessingML and properties. */
    static byte[] docx(String body, Map<String, String> properties) {
        String space = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
        StringBuilder core = new StringBuilder("<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\" xmlns:dcterms=\"t\">");
        properties.forEach((name, value) -> core.append("<dc:%s>%s</dc:%s>".formatted(name, value, name)));
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("docProps/core.xml", core + "</cp:coreProperties>");
        parts.put("word/document.xml", "<w:document" + space + "><w:body>" + body + "</w:body></w:document>");
        return zip(parts);
    }

    /** A paragraph of a DOCX. */
    static String p(String words) {
        return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    /** A zip of texts. */
    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
