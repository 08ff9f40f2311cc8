package org.proxenos.workbench.serve.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.proxenos.engine.duckdb.Shelf;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.plan.Study;

/**
 * What came in, counted.
 *
 * @param files one an export
 * @param strip messages over time; empty where none has a time
 * @param windows column heads of {@code roles}
 * @param roles messages by role, then window
 * @param messages all
 * @param coders how many codes there are, by variable and coder
 */
public record Summary(
        List<Exported> files,
        Optional<Strip> strip,
        List<String> windows,
        Map<String, Map<String, Long>> roles,
        long messages,
        long coders) {
    /** Copies lists and maps. */
    public Summary {
        files = List.copyOf(files);
        windows = List.copyOf(windows);
        roles = new LinkedHashMap<>(roles);
    }

    /**
     * What became of an export's records.
     *
     * @param file its name
     * @param strand how its messages were selected
     * @param format as which it was read
     * @param read records meant to be posts
     * @param kept messages that were new
     * @param duplicate records whose id was there already
     * @param rejected records that cannot be a message
     * @param reason why, in words; empty for none
     */
    public record Exported(
            String file,
            String strand,
            String format,
            long read,
            long kept,
            long duplicate,
            long rejected,
            String reason) {}

    /** All records that were read. */
    public long read() {
        return files.stream().mapToLong(Exported::read).sum();
    }

    /** All that were there already. */
    public long duplicate() {
        return files.stream().mapToLong(Exported::duplicate).sum();
    }

    /** All that were rejected. */
    public long rejected() {
        return files.stream().mapToLong(Exported::rejected).sum();
    }

    /** Messages of a role in a window. */
    public long count(String role, String window) {
        return roles.getOrDefault(role, Map.of()).getOrDefault(window, 0L);
    }

    /** Messages of a role. */
    public long count(String role) {
        return roles.getOrDefault(role, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    static Summary of(Shelf shelf, Study study) {
        Frame days = shelf.ask("SELECT day, role, time_window, n FROM shelf.day ORDER BY day");
        TreeMap<LocalDate, Long> byDay = new TreeMap<>();
        Map<String, Map<String, Long>> roles = new LinkedHashMap<>();
        long messages = 0;
        TreeSet<String> others = new TreeSet<>();
        for (int i = 0; i < days.rows(); i++) {
            long n = (long) days.numbers("n")[i];
            String window = days.words("time_window")[i];
            messages += n;
            if (days.words("day")[i] != null) {
                byDay.merge(LocalDate.parse(days.words("day")[i]), n, Long::sum);
            }
            roles.computeIfAbsent(days.words("role")[i], role -> new LinkedHashMap<>())
                    .merge(window, n, Long::sum);
            others.add(window);
        }
        List<String> windows = new ArrayList<>();
        study.windows().forEach(w -> windows.add(w.name()));
        others.stream().filter(w -> !windows.contains(w)).forEach(windows::add);
        long coders = (long) shelf.ask("SELECT count(*) AS n FROM shelf.code").numbers("n")[0];
        return new Summary(files(shelf), Strip.of(byDay, study), windows, bySize(roles), messages, coders);
    }

    private static Map<String, Map<String, Long>> bySize(Map<String, Map<String, Long>> roles) {
        Map<String, Map<String, Long>> sorted = new LinkedHashMap<>();
        roles.entrySet().stream()
                .sorted((a, b) -> Long.compare(sum(b.getValue()), sum(a.getValue())))
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static List<Exported> files(Shelf shelf) {
        Frame flow = shelf.ask(
                "SELECT file, strand, format, read, kept, duplicate, rejected, COALESCE(reason, '') AS reason FROM flow ORDER BY file");
        List<Exported> files = new ArrayList<>();
        for (int i = 0; i < flow.rows(); i++) {
            files.add(new Exported(
                    flow.words("file")[i],
                    flow.words("strand")[i],
                    flow.words("format")[i],
                    (long) flow.numbers("read")[i],
                    (long) flow.numbers("kept")[i],
                    (long) flow.numbers("duplicate")[i],
                    (long) flow.numbers("rejected")[i],
                    flow.words("reason")[i]));
        }
        return files;
    }
}
