package org.proxenos.corpus.source.press;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Link;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.html.HtmlText;

/** A release as a page of a newsroom: the part that holds the words, without what stands around it on every page. */
final class HtmlPage {
    private static final String MAIN =
            "[itemprop=articleBody], article, main, [role=main], .field--name-body, .entry-content, .post-content";

    /** A part of a page holds its words if it has so many characters in paragraphs, or half of all. */
    private static final int ENOUGH = 200;

    private static final Set<String> AROUND = Set.of("nav", "aside", "footer", "header", "time", "figcaption");
    private static final Set<String> WHOLE = Set.of("html", "body", "article", "main");
    private static final Set<String> ROLES =
            Set.of("navigation", "banner", "contentinfo", "complementary", "search", "menu", "dialog");
    private static final Pattern NAMES = Pattern.compile(
            "(?:^|[\\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|sidebar|share|sharing|social|cookies?|newsletter|related"
                    + "|skip-?link|footer|masthead|comments?|pagination|advert|banner|popup|modal)(?:$|[\\s_-])");

    private final Document page;
    private final Metadata metadata;
    private final @Nullable String title;

    private HtmlPage(Document page) {
        this.page = page;
        this.metadata = Metadata.of(page);
        this.title = title();
    }

    /** The release that a page holds. */
    static Page of(String html, Mapping mapping) {
        HtmlPage page = new HtmlPage(Parser.htmlParser().parseInput(html, ""));
        Element body = page.body();
        return new Page(
                page.metadata.address(),
                page.title,
                page.metadata.issuer(),
                page.metadata.date(mapping),
                page.language(),
                page.paragraphs(body),
                page.links(body));
    }

    /** The headline in the page, which may say more than the one that is meant for search engines. */
    private @Nullable String title() {
        String stated = metadata.title();
        Element heading = page.selectFirst("h1[itemprop=headline], article h1, main h1, h1");
        String shown = heading == null ? "" : heading.text().strip();
        return shown.isEmpty() ? stated : shown;
    }

    private @Nullable String language() {
        Element root = page.selectFirst("html[lang]");
        String language = root == null ? "" : root.attr("lang").strip();
        return language.isEmpty() ? null : language;
    }

    private List<String> paragraphs(Element body) {
        List<String> paragraphs = new ArrayList<>(HtmlText.paragraphs(body, this::isAround));
        paragraphs.removeIf(paragraph -> paragraph.equals(title));
        return paragraphs;
    }

    private List<Link> links(Element body) {
        Set<Link> links = new LinkedHashSet<>();
        for (Element anchor : body.select("a[href^=http]")) {
            if (anchor.parents().stream().noneMatch(this::isAround)) {
                links.add(new Link(Link.Kind.URL, anchor.attr("href")));
            }
        }
        return List.copyOf(links);
    }

    /** The part marked as the words, the longest of several; else what holds the most paragraphs; else all of it. */
    private Element body() {
        Element all = page.body();
        int most = words(all);
        Element marked = page.select(MAIN).stream()
                .max(Comparator.comparingInt(HtmlPage::words))
                .orElse(all);
        if (words(marked) >= Math.min(ENOUGH, most / 2)) {
            return marked;
        }
        return page.select("p").stream()
                .map(Element::parent)
                .filter(parent -> parent != null && parent.parents().stream().noneMatch(this::isAround))
                .distinct()
                .max(Comparator.comparingInt(HtmlPage::own))
                .filter(parent -> own(parent) >= Math.min(ENOUGH, most / 2))
                .orElse(all);
    }

    private static int words(Element part) {
        return part.select("p").stream().mapToInt(p -> p.text().length()).sum();
    }

    private static int own(Element part) {
        return part.children().stream()
                .filter(child -> child.normalName().equals("p"))
                .mapToInt(p -> p.text().length())
                .sum();
    }

    /** Whether an element is not of the words, by what it is or by what it is called; the whole page never is. */
    private boolean isAround(Element element) {
        String name = element.normalName();
        if (WHOLE.contains(name)) {
            return false;
        }
        String called = (element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT);
        boolean kind = AROUND.contains(name) || ROLES.contains(element.attr("role"));
        return kind || isHidden(element) || NAMES.matcher(called).find();
    }

    private static boolean isHidden(Element element) {
        return element.attr("aria-hidden").equals("true")
                || element.attr("style").replace(" ", "").contains("display:none");
    }
}
