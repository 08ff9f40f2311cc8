package org.proxenos.workbench.serve.messages;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proxenos.report.figure.Legible;

/**
 * Which messages are asked for, as the address of the page says.
 *
 * @param asked by name of {@link #NAMES}; what is not asked for is not in it
 */
public record Filter(Map<String, String> asked) {
    /** What can be asked for, in the order of the form. */
    static final List<String> NAMES = List.of(
            "q",
            "account",
            "role",
            "window",
            "language",
            "kind",
            "strand",
            "source",
            "code",
            "op",
            "value",
            "from",
            "until",
            "sender",
            "addressee",
            "layer",
            "sel",
            "order");

    private static final int LONGEST = 1_000;

    /** Keeps the order. */
    public Filter {
        asked = new LinkedHashMap<>(asked);
    }

    /** What a request asks for. */
    static Filter of(Context context) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = context.queryParam(name);
            if (value != null && !value.isBlank()) {
                asked.put(name, clean(value));
            }
        }
        if (!asked.containsKey("code")) {
            asked.remove("op");
            asked.remove("value");
        }
        if (!asked.containsKey("sender") && !asked.containsKey("addressee")) {
            asked.remove("layer");
        }
        return new Filter(asked);
    }

    private static String clean(String value) {
        String legible = Legible.of(value).strip();
        if (legible.length() > LONGEST) {
            throw new IllegalArgumentException("A filter has at most %,d characters.".formatted(LONGEST));
        }
        return legible;
    }

    /** What is asked for under a name; empty for nothing. */
    public String get(String name) {
        return asked.getOrDefault(name, "");
    }

    /** Whether anything but an order is asked for. */
    public boolean narrows() {
        return asked.keySet().stream().anyMatch(name -> !name.equals("order"));
    }

    /** Whether being found tells what somebody or something says of a message. */
    boolean tellsCodes() {
        return asked.containsKey("code") || asked.containsKey("sel");
    }

    /** Who addresses whom, in words; empty where that is not asked. */
    public String tie() {
        String layer = get("layer").isEmpty() ? "addressing" : get("layer");
        return asked.containsKey("sender") || asked.containsKey("addressee")
                ? "%s: %s → %s".formatted(layer, shown("sender"), shown("addressee"))
                : "";
    }

    private String shown(String name) {
        return asked.getOrDefault(name, "anybody");
    }

    /** The variable of people's that is asked for; empty for none. */
    String ofPeople() {
        return get("code").startsWith(People.PREFIX) ? get("code").substring(People.PREFIX.length()) : "";
    }

    /** Whether the latest come first. */
    boolean isNewestFirst() {
        return get("order").equals("newest");
    }

    /** The address of the messages asked for, with these more parameters in pairs. */
    public String address(String path, String... more) {
        StringBuilder query = new StringBuilder();
        asked.forEach((name, value) -> add(query, name, value));
        for (int i = 0; i < more.length; i += 2) {
            add(query, more[i], more[i + 1]);
        }
        return path + query;
    }

    private static void add(StringBuilder query, String name, String value) {
        query.append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
