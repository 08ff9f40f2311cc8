package org.proxenos.corpus.source.press;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.source.Mapping;

/**
 * What a page says of itself to machines: its {@code meta} elements, its {@code time} elements, its JSON-LD.
 *
 * @param page the page
 * @param meta content by name, lower case, the first of each
 * @param linked the first object of JSON-LD that has a headline or a date; missing where there is none
 */
record Metadata(Document page, Map<String, String> meta, JsonNode linked) {
    private static final ObjectReader READER = JsonMapper.builder().build().readerFor(JsonNode.class);
    private static final List<String> DATES = List.of(
            "article:published_time",
            "og:published_time",
            "datepublished",
            "dcterms.issued",
            "dcterms.date",
            "dcterms.created",
            "dc.date.issued",
            "dc.date",
            "dc.date.created",
            "pubdate",
            "publishdate",
            "publish_date",
            "publish-date",
            "date",
            "sailthru.date",
            "parsely-pub-date");
    private static final List<String> ISSUERS =
            List.of("og:site_name", "dcterms.publisher", "dc.publisher", "publisher", "application-name");

    /** Copies the names. */
    Metadata {
        meta = Map.copyOf(meta);
    }

    /** Collects what a page says. */
    static Metadata of(Document page) {
        Map<String, String> meta = new HashMap<>();
        for (Element element : page.select("meta[content]")) {
            for (String key : List.of("property", "name", "itemprop")) {
                String content = element.attr("content").strip();
                if (element.hasAttr(key) && !content.isEmpty()) {
                    meta.putIfAbsent(element.attr(key).strip().toLowerCase(Locale.ROOT), content);
                }
            }
        }
        return new Metadata(page, meta, linked(page));
    }

    /** The page's own address; null where it does not say. */
    @Nullable
    String address() {
        Element canonical = page.selectFirst("link[rel=canonical][href^=http]");
        String address = canonical == null ? meta.getOrDefault("og:url", "") : canonical.attr("href");
        return address.startsWith("http") ? address : null;
    }

    /** The headline; null where it does not say. */
    @Nullable
    String title() {
        String title = meta.get("og:title");
        String headline = title == null ? text(linked.path("headline")) : title;
        String whole = headline == null ? page.title().strip() : headline;
        return whole.isEmpty() ? null : whole;
    }

    /** Who runs the site; null where it does not say. */
    @Nullable
    String issuer() {
        return ISSUERS.stream()
                .map(meta::get)
                .filter(name -> name != null)
                .findFirst()
                .orElse(text(linked.path("publisher").path("name")));
    }

    /** The first date that can be read: of the page's metadata, then of its first time element; null where there is none. */
    @Nullable
    Dateline date(Mapping mapping) {
        for (String name : DATES) {
            Dateline date = meta.containsKey(name) ? Dateline.find(meta.get(name), "meta " + name, mapping) : null;
            if (date != null) {
                return date;
            }
        }
        String published = text(linked.path("datePublished"));
        Dateline date = published == null ? null : Dateline.find(published, "JSON-LD", mapping);
        return date == null ? shown(mapping) : date;
    }

    private @Nullable Dateline shown(Mapping mapping) {
        for (Element time : page.select("[itemprop=datePublished], time[pubdate], article time, main time, time")) {
            String stated = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
            Dateline date = Dateline.find(stated.isBlank() ? time.text() : stated, "time element", mapping);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static JsonNode linked(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            JsonNode found = read(script.data());
            for (String key : List.of("datePublished", "headline")) {
                JsonNode around = found.findParent(key);
                if (around != null) {
                    return around;
                }
            }
        }
        return MissingNode.getInstance();
    }

    private static JsonNode read(String json) {
        try {
            return READER.readTree(json);
        } catch (JsonProcessingException e) {
            // Some systems leave their template's commas in; the page says the same elsewhere.
            return MissingNode.getInstance();
        }
    }

    private static @Nullable String text(JsonNode node) {
        String text = node.asText().strip();
        return text.isEmpty() ? null : text;
    }
}
