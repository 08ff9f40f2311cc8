package org.proxenos.study.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the methods and the warnings cite, in BibTeX. */
public final class Bibliography {
    private static final Pattern ENTRY = Pattern.compile("(?ms)^@\\w+\\{([^,\\s]+),.*?^}$");

    private Bibliography() {}

    /**
     * The entries of these keys, sorted by key.
     *
     * @throws IllegalArgumentException when a key has no entry
     */
    public static String of(Collection<String> keys) {
        Map<String, String> all = entries();
        StringBuilder out = new StringBuilder();
        for (String key : new TreeSet<>(keys)) {
            String entry = all.get(key);
            if (entry == null) {
                throw new IllegalArgumentException("no reference '%s'; there are %s".formatted(key, all.keySet()));
            }
            out.append(entry).append("\n\n");
        }
        return out.toString();
    }

    /** Every entry by its key. */
    public static Map<String, String> entries() {
        Map<String, String> entries = new TreeMap<>();
        Matcher matcher = ENTRY.matcher(text());
        while (matcher.find()) {
            entries.put(matcher.group(1), matcher.group());
        }
        return entries;
    }

    private static String text() {
        try (InputStream in = Bibliography.class.getResourceAsStream("methods.bib")) {
            if (in == null) {
                throw new IllegalStateException("methods.bib is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
