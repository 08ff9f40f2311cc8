package org.proxenos.bench.text;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Texts to measure with: the 13,815 that the reference implementation of VADER was run on where they are there, else
 * invented ones.
 */
public final class BenchTexts {
    private static final int INVENTED = 13_815;
    private static final long SEED = 20170601;
    private static final Path PUBLISHED = Path.of("vader-ground-truth", "vader-python-scores.csv.gz");

    private BenchTexts() {}

    /** All texts, each once. */
    public static List<String> all() {
        return Files.isReadable(published()) ? read("") : InventedTexts.of(INVENTED, SEED);
    }

    /** So many tweets; the 2,084 rated ones over and over where they are there. */
    public static List<String> tweets(int count) {
        return repeated(Files.isReadable(published()) ? read("tweets") : InventedTexts.of(2_084, SEED), count);
    }

    /** Where the texts come from, for a heading. */
    public static String origin() {
        return Files.isReadable(published()) ? "texts of " + PUBLISHED : "invented texts, seed " + SEED;
    }

    /** So many texts, the given ones over and over. */
    public static List<String> repeated(List<String> texts, int count) {
        List<String> repeated = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            repeated.add(texts.get(i % texts.size()));
        }
        return repeated;
    }

    private static Path published() {
        return Path.of(System.getProperty("proxenos.data", "../shared/data")).resolve(PUBLISHED);
    }

    private static List<String> read(String set) {
        List<String> texts = new ArrayList<>();
        try (Reader in = new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(published())), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            for (NamedCsvRecord row : rows) {
                if (row.getField("set").startsWith(set)) {
                    texts.add(row.getField("text"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
