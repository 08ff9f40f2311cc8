package org.proxenos.language.vader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.proxenos.language.Pieces;

/** The reference implementation of Hutto and Gilbert (2014) and ours give the same figures, digit by digit. */
class HuttoGilbert2014Test {
    private static final Path SCORES = Path.of(
            System.getProperty("proxenos.root", "."),
            "..",
            "shared",
            "data",
            "vader-ground-truth",
            "vader-python-scores.csv.gz");

    private final Vader vader = Vader.english();
    private final Pieces<VaderPiece> pieces = new Pieces<>(vader::read);
    private final VaderReading reading = vader.reading();

    @Test
    void agreesWithTheReferenceOnAllPublishedTexts() throws IOException {
        Assumptions.assumeTrue(Files.isReadable(SCORES), "shared data not present: " + SCORES);
        List<String> wrong = new ArrayList<>();
        int texts = 0;
        try (Reader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(SCORES)), StandardCharsets.UTF_8))) {
            record(in);
            for (List<String> row = record(in); row.size() == 7; row = record(in)) {
                VaderScores expected = new VaderScores(number(row, 3), number(row, 4), number(row, 5), number(row, 6));
                VaderScores scores = score(row.get(2));
                if (!scores.equals(expected)) {
                    wrong.add(row.get(0) + " " + row.get(1) + ": " + scores + " instead of " + expected);
                }
                texts++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(texts).isEqualTo(13_815);
    }

    /**
     * Sentences of ours; values by vaderSentiment 3.3.2, commit 44fc044, Python 3.11,
     * {@code SentimentIntensityAnalyzer().polarity_scores(text)}.
     */
    @Test
    void agreesWithTheReferenceOnSentencesThatTryEachRule() throws IOException {
        try (Reader in = new BufferedReader(new InputStreamReader(
                HuttoGilbert2014Test.class.getResourceAsStream("reference-scores.csv"), StandardCharsets.UTF_8))) {
            int texts = 0;
            for (List<String> row = record(in); row.size() == 5; row = record(in)) {
                VaderScores expected = new VaderScores(number(row, 1), number(row, 2), number(row, 3), number(row, 4));
                assertThat(score(row.get(0))).as(row.get(0)).isEqualTo(expected);
                texts++;
            }
            assertThat(texts).isGreaterThan(100);
        }
    }

    private VaderScores score(String text) {
        pieces.read(text);
        reading.clear();
        for (int i = 0; i < pieces.size(); i++) {
            reading.add(pieces.at(i));
        }
        return reading.score();
    }

    private static double number(List<String> row, int field) {
        return Double.parseDouble(row.get(field));
    }

    /** One record of a CSV file as RFC 4180 writes it; empty at the end. */
    private static List<String> record(Reader in) throws IOException {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '"') {
                in.mark(1);
                if (quoted && in.read() == '"') {
                    field.append('"');
                } else {
                    quoted = resume(in, quoted);
                }
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c == '\n' && !quoted) {
                fields.add(field.toString());
                return fields;
            } else if (c != '\r' || quoted) {
                field.append((char) c);
            }
        }
        return fields;
    }

    private static boolean resume(Reader in, boolean quoted) throws IOException {
        if (quoted) {
            in.reset();
        }
        return !quoted;
    }
}
