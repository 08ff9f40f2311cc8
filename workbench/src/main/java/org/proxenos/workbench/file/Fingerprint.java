package org.proxenos.workbench.file;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What identifies a file that numbers came from.
 *
 * @param file its name, without folders
 * @param bytes its size, as it lies there
 * @param sha256 of those bytes, hexadecimal
 */
public record Fingerprint(String file, long bytes, String sha256) {
    /** For a provenance, in the order of the fields. */
    public Map<String, Object> entries() {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("file", file);
        entries.put("bytes", bytes);
        entries.put("sha256", sha256);
        return entries;
    }
}
