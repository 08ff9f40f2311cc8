package org.proxenos.corpus.source.press;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.source.Decoding;
import org.proxenos.corpus.source.Head;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.Source;
import org.proxenos.corpus.source.html.Markup;

/** A press release, one a file: HTML, PDF, DOCX or plain text, told by how it starts. */
public final class PressSource implements Source {
    /** Bytes of the largest document that is read. */
    static final int LARGEST = 1 << 26;

    private static final Pattern HTML =
            Pattern.compile("<(?:!doctype\\s+html|html|head|body|article|main)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TEXT_FILE = Pattern.compile("(?i).*\\.(?:txt|text|md)(?:\\.gz|\\.zst)?");
    private static final Pattern PROSE = Pattern.compile("(?s).*\\S[.!?][\"\u201d\u00bb]?\\s.*");
    private static final int LOOK = 8192;
    private static final int CUT = 2_000;

    @Override
    public String format() {
        return "press";
    }

    @Override
    public boolean readsBytes() {
        return true;
    }

    @Override
    public double confidence(Head head) {
        String text = head.text();
        if (text.startsWith("%PDF-") || DocxPage.isDocx(text)) {
            return 0.95;
        }
        if (isHtml(text.substring(0, Math.min(text.length(), LOOK)))) {
            return 0.9;
        }
        return TEXT_FILE.matcher(head.file()).matches() && isProse(text) ? 0.4 : 0;
    }

    @Override
    public void read(InputStream in, Origin origin, Sink sink) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        String raw = new String(bytes, 0, Math.min(bytes.length, CUT), StandardCharsets.ISO_8859_1);
        try {
            if (bytes.length > LARGEST) {
                throw new Unusable("longer than a document may be");
            }
            Page page = page(bytes, origin.mapping());
            if (page.paragraphs().isEmpty()) {
                throw new Unusable("no text");
            }
            push(page, SideCar.find(origin), origin, sink, raw);
        } catch (Unusable e) {
            sink.rejected(new Rejected(origin.file(), 1, "*", e.reason(), raw));
        }
    }

    /** A date that somebody wrote down and that is none must be mended, not passed over. */
    private static void push(Page page, SideCar beside, Origin origin, Sink sink, String raw) {
        String stated = beside.cell("published_at");
        Dateline date = stated == null ? date(page, origin) : Dateline.find(stated, SideCar.NAME, origin.mapping());
        if (stated != null && date == null) {
            sink.rejected(new Rejected(origin.file(), 1, "published_at", "not a date", raw));
        } else {
            release(page, beside, date, origin).push(origin, 1, sink);
        }
    }

    /** Whether the first thing that is neither a comment nor an XML declaration starts a page. */
    private static boolean isHtml(String start) {
        String rest = start.stripLeading();
        while (rest.startsWith("<!--") || rest.startsWith("<?xml")) {
            String closing = rest.startsWith("<?") ? ">" : "-->";
            int end = rest.indexOf(closing, 4);
            if (end < 0) {
                return false;
            }
            rest = rest.substring(end + closing.length()).stripLeading();
        }
        return HTML.matcher(rest).lookingAt();
    }

    /** Sentences, and lines that are parted by empty ones or are long: what no table is. */
    private static boolean isProse(String text) {
        String start = text.stripLeading();
        boolean marked = start.isEmpty() || "{[<".indexOf(start.charAt(0)) >= 0;
        return !marked
                && PROSE.matcher(text).matches()
                && (text.contains("\n\n") || text.contains("\n\r\n") || !text.contains("\t"));
    }

    private static Page page(byte[] bytes, Mapping mapping) throws IOException, Unusable {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF-")) {
            return PdfPage.of(bytes);
        }
        if (start.startsWith("PK")) {
            return DocxPage.of(bytes, mapping);
        }
        String encoding = mapping.encoding();
        boolean html = start.toLowerCase(Locale.ROOT).contains("<html") || isHtml(start);
        InputStream in = new ByteArrayInputStream(bytes);
        return html
                ? HtmlPage.of(text(Markup.open(in, encoding)), mapping)
                : TextPage.of(text(Decoding.open(in, encoding)));
    }

    private static String text(Reader reader) throws IOException {
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        return text.toString();
    }

    /** A page's own date goes before that in the file's name, and both before when the file was made. */
    private static @Nullable Dateline date(Page page, Origin origin) {
        Dateline own = page.date();
        boolean made = own != null && own.from().equals("document properties");
        Dateline named = Dateline.inName(origin.file(), origin.mapping());
        return own == null || (made && named != null) ? named : own;
    }

    private static Release release(Page page, SideCar beside, @Nullable Dateline date, Origin origin) {
        String given = origin.mapping().platform();
        String platform = given == null ? "press" : given;
        return new Release(
                or(beside.cell("url"), page.address()),
                platform,
                account(or(beside.cell("account"), page.issuer()), platform),
                or(beside.cell("title"), page.title()),
                date,
                or(beside.cell("language"), page.language()),
                page.paragraphs(),
                page.links());
    }

    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }

    private static @Nullable Account account(@Nullable String issuer, String platform) {
        return issuer == null
                ? null
                : new Account(issuer, platform, issuer, issuer, null, null, null, null, null, null);
    }
}
