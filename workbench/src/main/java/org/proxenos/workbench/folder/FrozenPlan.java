package org.proxenos.workbench.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proxenos.study.analysis.PlanSheet;
import org.proxenos.study.plan.Study;
import org.proxenos.workbench.file.WholeFile;

/**
 * A study's plan as it was frozen: {@code plan.frozen.txt} in the study's folder, one statement a line below a line that
 * gives time and hash.
 *
 * @param at when it was frozen
 * @param lines what was planned then
 */
public record FrozenPlan(Instant at, List<String> lines) {
    /** Its file in a study's folder. */
    public static final String FILE = "plan.frozen.txt";

    private static final Pattern HEAD = Pattern.compile("# frozen (\\S+), sha256 ([0-9a-f]{64})");

    /** Copies the lines. */
    public FrozenPlan {
        lines = List.copyOf(lines);
    }

    /** The plan that was frozen in a folder, if one was. */
    public static Optional<FrozenPlan> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        List<String> all = Files.readAllLines(file, StandardCharsets.UTF_8);
        Matcher head = HEAD.matcher(all.isEmpty() ? "" : all.get(0));
        List<String> lines = all.isEmpty() ? all : all.subList(1, all.size());
        if (!head.matches() || !hash(lines).equals(head.group(2))) {
            throw new IllegalArgumentException(
                    "%s was changed by hand: its lines do not give the hash in its first line; put back the file that"
                                    .formatted(file)
                            + " `proxenos plan --freeze` wrote, or delete it and freeze anew");
        }
        return Optional.of(new FrozenPlan(Instant.parse(head.group(1)), lines));
    }

    /** Writes the plan down. */
    public static FrozenPlan freeze(Path folder, Study study, Instant now) throws IOException {
        FrozenPlan plan = new FrozenPlan(now.truncatedTo(ChronoUnit.SECONDS), PlanSheet.of(study));
        String head = "# frozen %s, sha256 %s\n".formatted(plan.at, hash(plan.lines));
        WholeFile.write(folder.resolve(FILE), head + String.join("\n", plan.lines) + "\n");
        return plan;
    }

    /** The sha256 of a plan's lines, hexadecimal. */
    public static String hash(List<String> lines) {
        try {
            byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What differs now: lines that are gone behind {@code -}, lines that are new behind {@code +}; empty where nothing does. */
    public List<String> changes(List<String> now) {
        List<String> changes = new ArrayList<>();
        lines.stream().filter(line -> !now.contains(line)).forEach(line -> changes.add("- " + line));
        now.stream().filter(line -> !lines.contains(line)).forEach(line -> changes.add("+ " + line));
        return changes.isEmpty() && !lines.equals(now) ? List.of("the lines stand in another order") : changes;
    }

    /** Whether a study's plan was frozen, and has changed since, as a sentence for methods. */
    public static String sentence(Optional<FrozenPlan> frozen, Study study) {
        List<String> now = PlanSheet.of(study);
        return frozen.map(plan -> plan.sentence(now))
                .orElse("The plan (SHA-256 %s) was not frozen before this run.".formatted(hash(now)));
    }

    private String sentence(List<String> now) {
        List<String> changes = changes(now);
        return changes.isEmpty()
                ? "The plan (SHA-256 %s) was frozen on %s and has not changed since.".formatted(hash(now), at)
                : "The plan was frozen on %s (SHA-256 %s) and has changed since: %s"
                        .formatted(at, hash(lines), String.join("; ", changes) + ".");
    }
}
