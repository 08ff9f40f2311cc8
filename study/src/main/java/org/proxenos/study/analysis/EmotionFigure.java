package org.proxenos.study.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.describe.StudyMessages;
import org.proxenos.study.plan.Event;
import org.proxenos.study.result.StackFigure;

/** F2: which emotions messages express, day by day. */
record EmotionFigure(Evidence evidence) {
    private static final String ID = "F02-emotions";
    private static final String TITLE = "Emotions that messages express, by day";
    private static final List<String> EMOTIONS =
            List.of("anger", "fear", "sadness", "disgust", "contempt", "hope", "pride");

    Exhibit exhibit() {
        Map<String, Measure> coded = new LinkedHashMap<>();
        for (String emotion : EMOTIONS) {
            Measure measure = evidence.measure("emotion_" + emotion);
            if (measure.isCoded()) {
                coded.put(emotion, measure);
            }
        }
        if (coded.isEmpty()) {
            return Exhibit.missing(ID, TITLE, "nobody coded 'emotion' (V11)");
        }
        List<StackFigure.Part> parts = parts(coded);
        return parts.isEmpty()
                ? Exhibit.missing(ID, TITLE, "no message whose emotion was coded has a time")
                : Exhibit.of(new StackFigure(
                        ID,
                        TITLE,
                        description(coded, parts),
                        evidence.study().event().map(Event::at).orElse(null),
                        evidence.study().event().map(Event::label).orElse(""),
                        parts));
    }

    private List<StackFigure.Part> parts(Map<String, Measure> coded) {
        SettledCodes codes = evidence.people();
        String counts = coded.entrySet().stream()
                .map(e -> "count(*) FILTER (WHERE %s) AS %s"
                        .formatted(e.getValue().above(0, codes), e.getKey()))
                .collect(Collectors.joining(", "));
        String known = coded.values().stream().map(m -> m.known(codes)).collect(Collectors.joining(" OR ", "(", ")"));
        Frame days = evidence.engine()
                .query(
                        "SELECT day, count(*) AS coded_messages, %s FROM (%s) AS s WHERE %s AND day IS NOT NULL AND NOT seen_through GROUP BY day ORDER BY day"
                                .formatted(counts, StudyMessages.sql(evidence.study()), known));
        List<StackFigure.Part> parts = new ArrayList<>();
        Instant next = Instant.MAX;
        for (int i = 0; i < days.rows(); i++) {
            Instant day = Instant.parse(days.words("day")[i] + "T00:00:00Z");
            for (; next.isBefore(day); next = next.plus(Duration.ofDays(1))) {
                Instant empty = next;
                coded.keySet().forEach(e -> parts.add(new StackFigure.Part(empty, e, 0, 0)));
            }
            long of = (long) days.numbers("coded_messages")[i];
            for (String emotion : coded.keySet()) {
                parts.add(new StackFigure.Part(day, emotion, (long) days.numbers(emotion)[i], of));
            }
            next = day.plus(Duration.ofDays(1));
        }
        return parts;
    }

    private String description(Map<String, Measure> coded, List<StackFigure.Part> parts) {
        Map<String, Long> totals = new LinkedHashMap<>();
        parts.forEach(p -> totals.merge(p.name(), p.messages(), Long::sum));
        long of = parts.stream()
                .filter(p -> p.name().equals(parts.get(0).name()))
                .mapToLong(StackFigure.Part::of)
                .sum();
        String unvalidated = coded.entrySet().stream()
                .filter(e -> !e.getValue().obstacle().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        return "Of %,d coded messages: %s. A message with two emotions counts for both.%s"
                .formatted(
                        of,
                        totals.entrySet().stream()
                                .map(e -> "%s %,d".formatted(e.getKey(), e.getValue()))
                                .collect(Collectors.joining(", ")),
                        unvalidated.isEmpty() ? "" : " Unvalidated: %s.".formatted(unvalidated));
    }
}
