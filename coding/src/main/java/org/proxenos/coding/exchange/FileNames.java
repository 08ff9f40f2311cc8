package org.proxenos.coding.exchange;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Names of units and coders as parts of file names, and back. */
final class FileNames {
    private FileNames() {}

    /** The name with everything but letters, digits and {@code ._-} as {@code %XX}; never a folder of its own. */
    static String of(String name) {
        String coded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace("+", "%20");
        return coded.startsWith(".") ? "%2E" + coded.substring(1) : coded;
    }

    /** The name that such a part stands for; the part itself where it is none. */
    static String name(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noCode) {
            return part;
        }
    }

    /** A file's name without folders and without its last ending. */
    static String stem(String path) {
        String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    /** The folder that a file lies in; empty for none. */
    static String folder(String path) {
        String normal = path.replace('\\', '/');
        int end = normal.lastIndexOf('/');
        return end < 0 ? "" : normal.substring(normal.lastIndexOf('/', end - 1) + 1, end);
    }
}
