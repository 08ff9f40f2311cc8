package org.proxenos.outcomes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A question about what audiences did that is answered by SQL over a study's tables; each stands in a file of its own,
 * written in what DuckDB and Spark both understand.
 */
public enum Outcome {
    MESSAGE_OUTCOMES(
            "counts; per 1,000 followers; multiples of the account's mean", "How did audiences react to each message?"),
    ACCOUNT_WINDOW(
            "shares in [0, 1]; per post; per post and 1,000 followers",
            "How popular, discussed and passed on were an account's posts in each window?"),
    THREAD_OUTCOMES("answers; steps; accounts", "How far did the conversation go that a message began?"),
    CONCENTRATION_INPUT("counts", "How is attention spread over messages?"),
    VOLUME("messages", "How much was said, when and by whom, and how much of it in negative words?"),
    MESSAGE_LANGUAGES("BCP 47", "In which language is each message?"),
    LATEST_REACTIONS("counts", "What are the counts of each message as last observed?"),
    ACCOUNT_ROLES("roles", "Whom does each account stand for?"),
    CORPUS_FLOW("records", "What became of the records of each export?");

    /** Answers that stand among the tables as views, since other questions ask them. */
    public static final List<Outcome> VIEWS = List.of(ACCOUNT_ROLES, MESSAGE_LANGUAGES, LATEST_REACTIONS);

    private final String unit;
    private final String question;

    Outcome(String unit, String question) {
        this.unit = unit;
        this.question = question;
    }

    /** The name of the file and of the answer, such as {@code message_outcomes}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In what it is measured. */
    public String unit() {
        return unit;
    }

    /** What is asked, as a sentence. */
    public String question() {
        return question;
    }

    /**
     * The SQL that answers it.
     *
     * @throws IllegalArgumentException when a parameter is missing or there is no such parameter
     */
    public String sql(Parameters parameters) {
        return parameters.into(file(), code());
    }

    private String file() {
        try (InputStream in = Outcome.class.getResourceAsStream(code() + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("no file " + code() + ".sql");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
