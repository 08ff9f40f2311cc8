package org.proxenos.language.identification;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Codes of languages, each brought to the one that platforms write: ISO 639-1 where there is such a code, else 639-3. */
final class LanguageCodes {
    /**
     * Codes that ISO has withdrawn but some platforms keep, and languages of ISO 639-3 whose macrolanguage has the
     * two-letter code (SIL's table of macrolanguages).
     */
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("iw", "he"),
            Map.entry("in", "id"),
            Map.entry("ji", "yi"),
            Map.entry("jw", "jv"),
            Map.entry("mo", "ro"),
            Map.entry("nb", "no"),
            Map.entry("nn", "no"),
            Map.entry("nob", "no"),
            Map.entry("nno", "no"),
            Map.entry("fil", "tl"),
            Map.entry("cmn", "zh"),
            Map.entry("pes", "fa"),
            Map.entry("ekk", "et"),
            Map.entry("lvs", "lv"),
            Map.entry("plt", "mg"),
            Map.entry("zsm", "ms"),
            Map.entry("arb", "ar"));

    /** The languages of the model, sorted; known without reading it. */
    static final List<String> KNOWN =
            List.of(("af ar ast az ba be bg bn br bs ca ce ceb cs cy da de el en eo es et eu fa fi fo fr fy ga "
                            + "gl gsw gu he hi hr hu hy id is it ja jv ka kk kn ko ky la lb li lt lv mg mi min mk ml mn "
                            + "mr ms mt nan nds ne nl no oc pa pl pnb ps pt ro ru sa si sk sl so sq sr su sv sw ta te tg "
                            + "th tl tr tt uk ur uz vi vo war zh zu")
                    .split(" "));

    private static final Map<String, String> SHORT = shortCodes();

    private LanguageCodes() {}

    /** The one code of a language that is written by any of its codes, with or without a region: {@code en-GB} is en. */
    static String of(String code) {
        String language = code.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        String known = SHORT.getOrDefault(language, language);
        return SAME.getOrDefault(known, known);
    }

    private static Map<String, String> shortCodes() {
        Map<String, String> codes = new HashMap<>();
        for (String two : Locale.getISOLanguages()) {
            codes.put(Locale.forLanguageTag(two).getISO3Language(), SAME.getOrDefault(two, two));
        }
        return codes;
    }
}
