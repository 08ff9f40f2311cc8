package org.proxenos.corpus.source.press;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Document.Precision;

/** A release as a PDF, which knows where characters stand and nothing of words, lines or paragraphs. */
final class PdfPage {
    /** Pages of the longest document that is read. */
    private static final int MOST_PAGES = 500;

    private static final int MOST_CHARACTERS = 4_000_000;

    /** What programs write as a title when nobody has given one. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)microsoft \\S+ - .*|untitled.*|.*\\.(?:docx?|pdf|odt|indd|rtf|pages)|document\\d*|slide \\d+");

    static {
        BundledFonts.use();
    }

    private final PDDocument pdf;

    private PdfPage(PDDocument pdf) {
        this.pdf = pdf;
    }

    /**
     * The release that a document holds.
     *
     * @throws Unusable when it is encrypted, damaged, without text, or made to fill a memory
     */
    static Page of(byte[] bytes) throws Unusable {
        // The library throws whatever a damaged file makes it run into; a task hands it over as a value.
        FutureTask<Page> task = new FutureTask<>(() -> read(bytes));
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw cause instanceof Unusable known ? known : new Unusable("a damaged PDF", cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unusable("reading was interrupted", e);
        }
    }

    private static Page read(byte[] bytes) throws IOException, Unusable {
        PdfSize.refuseRaw(bytes);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            PdfSize.refuse(pdf.getDocument());
            return new PdfPage(pdf).page();
        } catch (InvalidPasswordException e) {
            throw new Unusable("encrypted: a password is asked for", e);
        }
    }

    private Page page() throws IOException, Unusable {
        if (pdf.getNumberOfPages() > MOST_PAGES) {
            throw new Unusable("longer than a document may be");
        }
        PdfParagraphs paragraphs = PdfParagraphs.of(pages());
        List<String> texts = new ArrayList<>(paragraphs.texts());
        if (texts.isEmpty()) {
            throw new Unusable("no text: scanned pages or pictures; have their text recognised first");
        }
        String shown = PdfParagraphs.at(texts, paragraphs.headline());
        String title = shown == null ? statedTitle() : shown;
        texts.removeIf(text -> text.equals(title));
        return new Page(null, title, null, date(), language(), texts, List.of());
    }

    private List<List<List<PdfLine>>> pages() throws IOException, Unusable {
        List<List<List<PdfLine>>> pages = new ArrayList<>();
        int characters = 0;
        for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
            List<Fragment> fragments = fragments(number);
            characters += fragments.stream().mapToInt(f -> f.text().length()).sum();
            if (characters > MOST_CHARACTERS) {
                throw new Unusable("longer than a document may be");
            }
            double height = height(pdf.getPage(number - 1));
            pages.add(PageLayout.blocks(fragments).stream()
                    .map(block -> PdfLine.of(block, height))
                    .filter(block -> !block.isEmpty())
                    .toList());
        }
        return pages;
    }

    private List<Fragment> fragments(int number) throws IOException {
        Glyphs glyphs = new Glyphs();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writePage() {
                getCharactersByArticle().forEach(article -> article.forEach(glyphs::add));
            }
        };
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        stripper.writeText(pdf, Writer.nullWriter());
        return glyphs.fragments();
    }

    private static double height(PDPage page) {
        boolean turned = page.getRotation() % 180 != 0;
        return turned ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
    }

    private @Nullable String statedTitle() {
        String stated = pdf.getDocumentInformation().getTitle();
        String title = stated == null ? "" : stated.strip();
        return title.isEmpty() || NO_TITLE.matcher(title).matches() ? null : title;
    }

    /** When the file was made, which is when it was published or later. */
    private @Nullable Dateline date() {
        Calendar made = pdf.getDocumentInformation().getCreationDate();
        return made == null ? null : new Dateline(made.toInstant(), Precision.MINUTE, "document properties");
    }

    private @Nullable String language() {
        String language = pdf.getDocumentCatalog().getLanguage();
        return language == null || language.isBlank() ? null : language.strip();
    }

    /** Joins characters that are drawn next to each other. */
    private static final class Glyphs {
        private final List<Fragment> fragments = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        /** Where the fragment that is not yet closed stands; its characters are in {@link #text}. */
        private @Nullable Fragment open;

        void add(TextPosition glyph) {
            Fragment next = new Fragment(
                    glyph.getUnicode() == null ? "" : glyph.getUnicode(),
                    glyph.getXDirAdj(),
                    glyph.getXDirAdj() + glyph.getWidthDirAdj(),
                    glyph.getYDirAdj(),
                    Math.max(glyph.getFontSizeInPt(), 1));
            if (open != null && open.isLevelWith(next) && isNext(open, next)) {
                boolean apart = next.left() - open.right() > 0.15 * open.size();
                text.append(apart ? " " : "").append(next.text());
                open = new Fragment(
                        "",
                        open.left(),
                        Math.max(open.right(), next.right()),
                        open.bottom(),
                        Math.max(open.size(), next.size()));
            } else {
                close();
                open = next;
                text.append(next.text());
            }
        }

        List<Fragment> fragments() {
            close();
            return fragments;
        }

        private void close() {
            String whole = text.toString();
            if (open != null && !whole.isBlank()) {
                fragments.add(new Fragment(whole, open.left(), open.right(), open.bottom(), open.size()));
            }
            open = null;
            text.setLength(0);
        }

        private static boolean isNext(Fragment open, Fragment next) {
            double gap = next.left() - open.right();
            return gap > -0.5 * open.size() && gap < 0.8 * open.size();
        }
    }
}
