package org.proxenos.corpus.collect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What to ask next.
 *
 * @param address whole, parameters included
 * @param headers to send besides those that every request has
 */
public record Request(String address, Map<String, String> headers) {
    /** Copies the headers. */
    public Request {
        headers = Map.copyOf(headers);
    }

    /** A request for an address alone. */
    static Request of(String address) {
        return new Request(address, Map.of());
    }

    /** An address with a name and a value behind it in turn; those without a value are left out. */
    static Request of(String address, String... namesAndValues) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                query.add(namesAndValues[i] + "=" + encode(namesAndValues[i + 1]));
            }
        }
        return of(address + query);
    }

    /** A text as it stands within an address. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
