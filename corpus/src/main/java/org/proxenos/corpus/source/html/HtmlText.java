package org.proxenos.corpus.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The words of HTML as a person reads them: blocks are paragraphs, {@code <br>} ends a line, white space is one blank,
 * soft hyphens are none, and what is never shown (scripts, styles, comments) is left out.
 */
public final class HtmlText {
    private static final Set<String> BLOCKS = Set.of(
            ("address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption"
                            + " figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre"
                            + " section summary table tbody tfoot thead tr ul")
                    .split(" ", -1));
    private static final Set<String> UNSEEN = Set.of(
            ("script style template noscript head title meta link iframe object embed svg math canvas audio video"
                            + " textarea select option button input datalist")
                    .split(" ", -1));

    private final Predicate<Element> left;
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private boolean blank;

    private HtmlText(Predicate<Element> left) {
        this.left = left;
    }

    /** A piece of HTML, parsed as it would stand in the body of a page; never fails. */
    public static Element parse(String html) {
        return parse(html, "");
    }

    /** The same, of a page at an address from which its own addresses may start. */
    public static Element parse(String html, String base) {
        Document document = Parser.parseBodyFragment(html, base);
        return document.body();
    }

    /** The words of a piece of HTML, paragraphs parted by an empty line. */
    public static String of(String html) {
        return html.indexOf('<') < 0 && html.indexOf('&') < 0 ? html.strip() : of(parse(html), element -> false);
    }

    /** The words of an element, paragraphs parted by an empty line, without the elements that are to be left out. */
    public static String of(Element root, Predicate<Element> left) {
        return String.join("\n\n", paragraphs(root, left));
    }

    /** The paragraphs of an element, in the order of the page. */
    public static List<String> paragraphs(Element root, Predicate<Element> left) {
        HtmlText text = new HtmlText(left);
        NodeTraversor.filter(text.new Walk(), root);
        text.end();
        return List.copyOf(text.paragraphs);
    }

    private void add(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0') {
                blank = true;
            } else if (c != '\u00AD' && c != '\u200B') {
                add(c);
            }
        }
    }

    private void add(char c) {
        boolean inLine = !line.isEmpty() && line.charAt(line.length() - 1) != '\n';
        if (blank && inLine) {
            line.append(' ');
        }
        blank = false;
        line.append(c);
    }

    private void endLine() {
        line.append('\n');
        blank = false;
    }

    private void end() {
        String paragraph = line.toString().strip();
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph);
        }
        line.setLength(0);
        blank = false;
    }

    /** Goes through the nodes; jsoup's own loop, so depth costs no stack. */
    private final class Walk implements NodeFilter {
        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                add(words.getWholeText());
            } else if (node instanceof Element element) {
                return enter(element);
            }
            return FilterResult.CONTINUE;
        }

        private FilterResult enter(Element element) {
            String name = element.normalName();
            if (UNSEEN.contains(name) || element.hasAttr("hidden") || left.test(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (BLOCKS.contains(name)) {
                end();
            } else if (name.equals("br")) {
                endLine();
            } else if (name.equals("td") || name.equals("th")) {
                blank = true;
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                end();
            }
            return FilterResult.CONTINUE;
        }
    }
}
