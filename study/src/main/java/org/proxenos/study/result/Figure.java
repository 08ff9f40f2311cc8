package org.proxenos.study.result;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a figure shows; drawing is the report's business. The records' order is the CSV file's. */
public sealed interface Figure
        permits Figure.Volume,
                Figure.Ternary,
                Figure.Coefficients,
                Figure.Curve,
                Figure.Ccdf,
                StackFigure,
                TrendFigure,
                ForestFigure,
                TreeFigure {
    /** Such as {@code F01-volume}, the file's name. */
    String id();

    /** One line. */
    String title();

    /** What it shows, for those who do not see it. */
    String description();

    /**
     * F1: how many messages, and what share of them is negative, over time.
     *
     * @param event t0; null for none
     * @param eventLabel what happened
     * @param anticipation since when it was expected; null for none
     * @param bins in time order
     */
    record Volume(
            String id,
            String title,
            String description,
            @Nullable Instant event,
            String eventLabel,
            @Nullable Instant anticipation,
            List<Bin> bins)
            implements Figure {
        /** Copies the bins. */
        public Volume {
            bins = List.copyOf(bins);
        }

        /**
         * A stretch of time.
         *
         * @param from its first instant
         * @param series whose messages, such as a role
         * @param messages how many
         * @param scored of how many of them sentiment is known
         * @param negative how many of these are negative
         */
        public record Bin(Instant from, String series, long messages, long scored, long negative) {
            /** The share of negative messages among those that were scored, in [0, 1]; NaN where none was. */
            public double negativeShare() {
                return scored == 0 ? Double.NaN : (double) negative / scored;
            }

            /** The same stretch and series with the messages of another bin added. */
            public Bin plus(Bin other) {
                return new Bin(
                        from, series, messages + other.messages, scored + other.scored, negative + other.negative);
            }
        }
    }

    /**
     * F3: replies, reposts and likes as shares of one (framework FS17).
     *
     * @param points one a message
     */
    record Ternary(String id, String title, String description, List<Point> points) implements Figure {
        /** Copies the points. */
        public Ternary {
            points = List.copyOf(points);
        }

        /**
         * A message.
         *
         * @param messageId which
         * @param group such as {@code criticism} or {@code other}
         * @param replies share in [0, 1]
         * @param reposts share in [0, 1]
         * @param likes share in [0, 1]
         */
        public record Point(String messageId, String group, double replies, double reposts, double likes) {}
    }

    /**
     * F4: coefficients as ratios, with published bands.
     *
     * @param bars one a coefficient, in reading order
     * @param bands published intervals drawn beside a term
     */
    record Coefficients(String id, String title, String description, List<Bar> bars, List<Band> bands)
            implements Figure {
        /** Copies the lists. */
        public Coefficients {
            bars = List.copyOf(bars);
            bands = List.copyOf(bands);
        }

        /**
         * A coefficient.
         *
         * @param model which model
         * @param term which coefficient
         * @param ratio rate ratio
         * @param low lower end of the 95 % interval
         * @param high upper end
         * @param placebo whether the term is the placebo
         * @param validated whether the term has a validation record
         */
        public record Bar(
                String model, String term, double ratio, double low, double high, boolean placebo, boolean validated) {}

        /**
         * A published interval (framework G7).
         *
         * @param term beside which term it is drawn
         * @param label what it is, and of which list and outcome
         * @param value published estimate
         * @param low lower end; NaN where only an estimate is published
         * @param high upper end; NaN likewise
         */
        public record Band(String term, String label, double value, double low, double high) {}
    }

    /**
     * F8: one effect, asked in many ways (framework section 10).
     *
     * @param points lowest ratio first
     */
    record Curve(String id, String title, String description, List<Way> points) implements Figure {
        /** Copies the points. */
        public Curve {
            points = List.copyOf(points);
        }

        /**
         * One way to ask.
         *
         * @param choices what was chosen, by question, in the same order for every point
         * @param n messages
         * @param ratio rate ratio
         * @param low lower end of the 95 % interval
         * @param high upper end
         * @param p of the ratio, uncorrected
         * @param placebo rate ratio of the placebo in the same model
         * @param placeboP its p
         */
        public record Way(
                Map<String, String> choices,
                long n,
                double ratio,
                double low,
                double high,
                double p,
                double placebo,
                double placeboP) {
            /** Copies the choices, in their order. */
            public Way {
                choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
            }
        }
    }

    /**
     * F7: share of messages with at least so many reposts, on log-log axes.
     *
     * @param outcome what is counted
     * @param steps in order of group and value
     */
    record Ccdf(String id, String title, String description, String outcome, List<Step> steps) implements Figure {
        /** Copies the steps. */
        public Ccdf {
            steps = List.copyOf(steps);
        }

        /**
         * A step of the curve.
         *
         * @param group whose messages
         * @param value a count
         * @param share of messages with at least that count, in (0, 1]
         */
        public record Step(String group, double value, double share) {}
    }
}
