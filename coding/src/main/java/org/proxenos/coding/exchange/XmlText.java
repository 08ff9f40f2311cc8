package org.proxenos.coding.exchange;

import java.util.regex.Pattern;

/** What XML can hold. */
final class XmlText {
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private XmlText() {}

    /** The text with a replacement character in place of each that no XML may hold. */
    static String held(String text) {
        return NOT_XML.matcher(text).replaceAll("\uFFFD");
    }

    /** As an attribute's value. */
    static String attribute(String text) {
        return held(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;")
                .replace("\r", "&#13;")
                .replace("\t", "&#9;");
    }
}
