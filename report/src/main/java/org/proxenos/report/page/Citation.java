package org.proxenos.report.page;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ObjectResolutionException;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.jbibtex.Value;
import org.proxenos.study.result.Bibliography;

/**
 * A work cited, as it stands in a list of references.
 *
 * @param key in references.bib
 * @param text authors, year, title, where
 * @param doi without a resolver; empty where there is none
 */
public record Citation(String key, String text, String doi) {
    /** What the framework was reconstructed from; every report says so, so every report cites it. */
    private static final String CHAPTER = "asdourian2020";

    /** The works of these keys and the chapter, sorted by key. */
    public static List<Citation> of(Collection<String> keys) {
        TreeSet<String> all = new TreeSet<>(keys);
        all.add(CHAPTER);
        List<Citation> citations = new ArrayList<>();
        parse(Bibliography.of(all)).getEntries().forEach((key, entry) -> citations.add(cite(key.getValue(), entry)));
        return citations;
    }

    private static BibTeXDatabase parse(String bibtex) {
        try {
            return new BibTeXParser().parseFully(new StringReader(bibtex));
        } catch (ParseException | TokenMgrException | ObjectResolutionException e) {
            throw new IllegalArgumentException("references.bib cannot be read: " + e.getMessage(), e);
        }
    }

    private static Citation cite(String key, BibTeXEntry entry) {
        String where = firstOf(entry, "journal", "booktitle", "publisher", "institution");
        String volume = field(entry, "volume");
        String number = field(entry, "number");
        String pages = field(entry, "pages");
        StringBuilder text = new StringBuilder(authors(field(entry, "author")));
        text.append(" (").append(field(entry, "year")).append("). ").append(sentence(field(entry, "title")));
        if (!where.isEmpty()) {
            text.append(' ').append(where);
            text.append(volume.isEmpty() ? "" : " " + volume);
            text.append(number.isEmpty() ? "" : "(" + number + ")");
            text.append(pages.isEmpty() ? "" : ", " + pages).append('.');
        }
        return new Citation(key, text.toString(), field(entry, "doi"));
    }

    private static String authors(String field) {
        List<String> names = List.of(field.split("\\s+and\\s+", -1));
        return names.size() > 1
                ? String.join("; ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1)
                : field;
    }

    private static String sentence(String title) {
        return title.endsWith("?") || title.endsWith("!") || title.endsWith(".") ? title : title + ".";
    }

    private static String firstOf(BibTeXEntry entry, String... names) {
        for (String name : names) {
            if (!field(entry, name).isEmpty()) {
                return field(entry, name);
            }
        }
        return "";
    }

    /** A field in plain letters: LaTeX's accents and braces read, dashes set. */
    private static String field(BibTeXEntry entry, String name) {
        Value value = entry.getField(new Key(name));
        if (value == null) {
            return "";
        }
        String raw = value.toUserString();
        try {
            String plain = raw.contains("\\") || raw.contains("{")
                    ? new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(raw)))
                    : raw;
            return plain.replace("--", "\u2013").replaceAll("\\s+", " ").strip();
        } catch (ParseException | TokenMgrException e) {
            throw new IllegalArgumentException(
                    "references.bib: %s of %s cannot be read".formatted(name, entry.getKey()), e);
        }
    }
}
