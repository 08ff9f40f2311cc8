package org.proxenos.corpus.source.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.source.json.Fields;

/** Which address the statuses seen last have, by the id that the server gives them. */
final class Addresses {
    private static final int REMEMBERED = 100_000;

    private final Map<String, String> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** The address of a status, its only name that means the same on every server; its id where it has none. */
    static @Nullable String of(JsonNode status) {
        String uri = Fields.text(status, "uri");
        String url = uri == null ? Fields.text(status, "url") : uri;
        return url == null ? Fields.id(status, "id") : url;
    }

    /** The server that an address names; empty where it is none. */
    static String host(@Nullable String address) {
        int start = address == null ? -1 : address.indexOf("://");
        if (address == null || start < 0) {
            return "";
        }
        int end = address.indexOf('/', start + 3);
        return address.substring(start + 3, end < 0 ? address.length() : end);
    }

    /** Remembers a status and those inside it. */
    void add(JsonNode status) {
        String id = Fields.id(status, "id");
        String address = of(status);
        if (id != null && address != null) {
            known.put(id, address);
        }
        for (String inside : new String[] {"reblog", "quote", "in_reply_to"}) {
            if (status.path(inside).isObject()) {
                add(status.path(inside));
            }
        }
        if (status.path("quoted_status").isObject()) {
            add(status.path("quoted_status"));
        }
    }

    /** The address of the status with that id; null where it was not seen. */
    @Nullable
    String find(@Nullable String id) {
        return id == null ? null : known.get(id);
    }

    /** The address of the status that a status answers; null where it cannot be known. */
    @Nullable
    String answered(JsonNode status) {
        JsonNode inside = status.path("in_reply_to");
        if (inside.isObject()) {
            return of(inside);
        }
        String parent = Fields.id(status, "in_reply_to_id");
        String seen = find(parent);
        return parent == null || seen != null ? seen : ownThread(status, parent);
    }

    /**
     * Who answers himself does so at an address that differs from his own in the id alone, where his server is the one
     * that was asked.
     */
    private static @Nullable String ownThread(JsonNode status, String parent) {
        String own = Fields.id(status, "id");
        String address = Fields.text(status, "uri");
        String author = Fields.id(status.path("account"), "id");
        boolean self = author != null && author.equals(Fields.id(status, "in_reply_to_account_id"));
        if (!self || own == null || address == null || !address.endsWith('/' + own)) {
            return null;
        }
        return address.substring(0, address.length() - own.length()) + parent;
    }
}
