package org.proxenos.corpus;

/**
 * A record left out of the corpus, with enough to find and mend it.
 *
 * @param sourceFile name of the export, without folders
 * @param sourceRow 1-based record number, header not counted
 * @param field the field at fault; {@code *} for the whole record
 * @param reason what is wrong, in words that hold no value of the record (so that reasons can be counted)
 * @param raw the record as it came, cut at 2,000 characters
 */
public record Rejected(String sourceFile, long sourceRow, String field, String reason, String raw) {
    /** One line that a person can act on, such as {@code mayors.csv:17 published_at: not a date}. */
    public String message() {
        return "%s:%d %s: %s".formatted(sourceFile, sourceRow, field, reason);
    }
}
