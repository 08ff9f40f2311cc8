package org.proxenos.report.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a reader gets the file of a table or figure.
 *
 * @param name of the file
 * @param address the file itself inside the page, or its place in the folder of the page
 * @param embedded whether the page holds it
 */
public record CsvLink(String name, String address, boolean embedded) {
    /** Longer files lie beside the page, characters: a page that holds everything must still open at once. */
    static final int LONGEST = 100_000;

    /** The link to a file of that name; {@code folder} is where it lies, relative to the page. */
    static CsvLink of(String folder, String id, String csv) {
        String name = id + ".csv";
        return csv.length() > LONGEST
                ? new CsvLink(name, folder + "/" + name, false)
                : new CsvLink(
                        name,
                        "data:text/csv;charset=utf-8;base64,"
                                + Base64.getEncoder().encodeToString(csv.getBytes(StandardCharsets.UTF_8)),
                        true);
    }
}
