package org.proxenos.study.analysis;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Role;
import org.proxenos.corpus.Strand;
import org.proxenos.engine.Engine;
import org.proxenos.inference.describe.Quantiles;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.describe.StudyMessages;
import org.proxenos.study.plan.Study;

/** Messages as columns, one row each, in the order of time and id. */
final class Messages {
    /** A text is negative from here down; the threshold that the authors of VADER give. */
    private static final double NEGATIVE = -0.05;

    /** A score from which an account counts as a likely bot. */
    static final double LIKELY_BOT = 0.5;

    private final Frame frame;

    private Messages(Frame frame) {
        this.frame = frame;
    }

    /** All originals of a study: posts and quotes that stand in a source themselves. */
    static Messages originals(Study study, Engine engine) {
        Frame frame =
                engine.query("SELECT * FROM (%s) AS s WHERE is_original ORDER BY published_at NULLS LAST, message_id"
                        .formatted(StudyMessages.sql(study)));
        return new Messages(frame.has("vader_compound") ? frame.with("negative", negative(frame)) : frame);
    }

    /** The rows of a query over a study's messages. */
    static Messages of(Frame frame) {
        return new Messages(frame);
    }

    private static Column negative(Frame frame) {
        return Column.of(Arrays.stream(frame.numbers("vader_compound"))
                .map(c -> Double.isNaN(c) ? Double.NaN : c <= NEGATIVE ? 1 : 0)
                .toArray());
    }

    /** The columns. */
    Frame frame() {
        return frame;
    }

    /** How many. */
    int size() {
        return frame.rows();
    }

    /** Whether there is such a column of numbers. */
    boolean has(String column) {
        return frame.has(column) && frame.column(column).isNumeric();
    }

    /** Numbers of a column; NaN where missing. */
    double[] numbers(String column) {
        return frame.numbers(column);
    }

    /** The sum of a column, missing values left out. */
    double sum(String column) {
        return Arrays.stream(numbers(column)).filter(v -> !Double.isNaN(v)).sum();
    }

    /** Words of a column, in order, each once; missing ones left out. */
    Set<String> distinct(String column) {
        return Arrays.stream(frame.words(column))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The messages for which the row's number passes. */
    Messages where(IntPredicate row) {
        boolean[] keep = new boolean[size()];
        IntStream.range(0, keep.length).forEach(i -> keep[i] = row.test(i));
        return new Messages(frame.where(keep));
    }

    /** Those of a truth that holds. */
    Messages where(String truth, boolean holds) {
        double[] values = numbers(truth);
        return where(i -> (values[i] == 1) == holds);
    }

    /** Those with a known number. */
    Messages known(String column) {
        double[] values = numbers(column);
        return where(i -> !Double.isNaN(values[i]));
    }

    /** The same with these columns alone, as far as they are there: what is copied often should be narrow. */
    Messages only(Collection<String> columns) {
        Map<String, Column> kept = new LinkedHashMap<>();
        columns.stream().filter(frame::has).forEach(name -> kept.put(name, frame.column(name)));
        return new Messages(Frame.of(kept));
    }

    /** All but the target's own; empty where that leaves all or none. */
    Optional<Messages> withoutTarget() {
        Messages others = where("is_target", false);
        return Optional.of(others).filter(m -> m.size() > 0 && m.size() < size());
    }

    /** These with a column that is 1 where its number is above a bound, else 0. */
    Messages above(String column, double bound) {
        return with(
                column,
                Arrays.stream(numbers(column)).map(v -> v > bound ? 1 : 0).toArray());
    }

    /** These with the letters X, Y and Z as a mark: above their median, or not; all without it where nobody counted them. */
    Messages withNonsense() {
        double[] letters = has(Specification.PLACEBO) ? numbers(Specification.PLACEBO) : new double[size()];
        double median = letters.length == 0 ? 0 : Quantiles.type7(letters, 0.5);
        return with(
                Specification.PLACEBO,
                Arrays.stream(letters).map(l -> l > median ? 1 : 0).toArray());
    }

    /** Those of accounts that are neither listed as suspected bots nor scored as likely ones. */
    Messages withoutBots() {
        String[] roles = frame.words("role");
        double[] scores = has("bot_score") ? numbers("bot_score") : new double[size()];
        return where(i -> !Role.BOT_SUSPECT.code().equals(roles[i]) && !(scores[i] >= LIKELY_BOT));
    }

    /** Those with a word out of these. */
    Messages among(String column, Collection<String> words) {
        String[] values = frame.words(column);
        return where(i -> values[i] != null && words.contains(values[i]));
    }

    /** Those of the strand of chosen accounts; where there is none, of the keyword stream. Strands are never pooled. */
    Messages ofMainStrand() {
        return among("strand", List.of(mainStrand().code()));
    }

    /** Which strand tests are run on. */
    Strand mainStrand() {
        Set<String> strands = distinct("strand");
        return strands.contains(Strand.ACCOUNTS.code()) || !strands.contains(Strand.STREAM.code())
                ? Strand.ACCOUNTS
                : Strand.STREAM;
    }

    /** Those whose author is known. */
    Messages signed() {
        String[] accounts = frame.words("account");
        return where(i -> accounts[i] != null);
    }

    /** These with one more column of words. */
    Messages with(String name, @Nullable String[] values) {
        return new Messages(frame.with(name, Column.of(values)));
    }

    /** These with one more column. */
    Messages with(String name, double[] values) {
        return new Messages(frame.with(name, Column.of(values)));
    }
}
