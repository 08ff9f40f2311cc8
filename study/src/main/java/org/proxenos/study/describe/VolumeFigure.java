package org.proxenos.study.describe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Role;
import org.proxenos.inference.frame.Frame;
import org.proxenos.outcomes.Outcome;
import org.proxenos.outcomes.Parameters;
import org.proxenos.study.plan.Event;
import org.proxenos.study.plan.Study;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.Figure.Volume.Bin;

/** F01: how much was said over time, by role, and how much of it in negative words; a figure a strand. */
final class VolumeFigure {
    private static final String ID = "F01-volume";
    /** Roles in the order in which they are told of. */
    private static final Comparator<String> RANK = Comparator.<String>comparingInt(
                    role -> Role.find(role).map(Role::ordinal).orElse(Integer.MAX_VALUE))
            .thenComparing(Comparator.naturalOrder());

    private final Study study;
    private final Bins bins;
    private final Frame volume;

    private VolumeFigure(Material material, Bins bins) {
        this.study = material.study();
        this.bins = bins;
        this.volume = material.engine().query(Outcome.VOLUME.sql(Parameters.NONE.with("bin", bins.unit())));
    }

    /** One figure a strand whose messages have times; none where there is none. */
    static List<Figure> of(Material material) {
        Frame span = material.engine().query("""
                SELECT min(published_at) AS first, max(published_at) AS last FROM messages
                WHERE kind <> 'repost' AND NOT seen_through%s""".formatted(inside(material.study())));
        @Nullable String first = span.words("first")[0];
        @Nullable String last = span.words("last")[0];
        if (first == null || last == null) {
            return List.of();
        }
        Bins bins = Bins.of(Instant.parse(first), Instant.parse(last));
        return new VolumeFigure(material, bins).figures();
    }

    /** Within the hull of the study's windows and its event, where it names windows. */
    private static String inside(Study study) {
        List<Instant> bounds = new ArrayList<>();
        study.windows().forEach(w -> bounds.addAll(List.of(w.from(), w.until())));
        if (bounds.isEmpty()) {
            return "";
        }
        study.event().map(Event::since).ifPresent(bounds::add);
        bounds.sort(Comparator.naturalOrder());
        return " AND published_at >= %s AND published_at < %s"
                .formatted(StudyMessages.time(bounds.get(0)), StudyMessages.time(bounds.get(bounds.size() - 1)));
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (String strand : Material.inOrder(new LinkedHashSet<>(Arrays.asList(volume.words("strand"))))) {
            List<Bin> counted = bins(strand);
            if (!counted.isEmpty()) {
                figures.add(figure(figures.isEmpty() ? ID : ID + "-" + strand, strand, counted));
            }
        }
        return figures;
    }

    private List<Bin> bins(String strand) {
        Map<String, Map<Instant, Bin>> counts = new TreeMap<>(RANK);
        for (int i = 0; i < volume.rows(); i++) {
            Instant start = bins.start(Instant.parse(volume.words("opens")[i]));
            if (volume.words("strand")[i].equals(strand)
                    && !start.isBefore(bins.first())
                    && !start.isAfter(bins.last())) {
                String role = volume.words("role")[i];
                counts.computeIfAbsent(role, r -> new TreeMap<>()).merge(start, bin(i, start, role), Bin::plus);
            }
        }
        List<Bin> all = new ArrayList<>();
        for (Instant start : bins.starts()) {
            counts.forEach((role, of) -> all.add(of.getOrDefault(start, new Bin(start, role, 0, 0, 0))));
        }
        return counts.isEmpty() ? List.of() : all;
    }

    private Bin bin(int row, Instant start, String role) {
        return new Bin(start, role, (long) volume.numbers("messages")[row], (long) volume.numbers("scored")[row], (long)
                volume.numbers("negative")[row]);
    }

    private Figure figure(String id, String strand, List<Bin> counted) {
        boolean scored = counted.stream().anyMatch(b -> b.scored() > 0);
        return new Figure.Volume(
                id,
                "Messages per %s%s, strand %s"
                        .formatted(bins.name(), scored ? " and the share of them that is negative" : "", strand),
                VolumeSentence.of(study, bins, strand, counted),
                study.event().map(Event::at).orElse(null),
                study.event().map(Event::label).orElse(""),
                study.event().map(Event::anticipation).orElse(null),
                counted);
    }
}
