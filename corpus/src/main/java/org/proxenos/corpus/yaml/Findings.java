package org.proxenos.corpus.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Notes what is wrong with a file while it is read to its end. */
public final class Findings {
    private final String file;
    private final List<Problem> problems;

    private Findings(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Nothing found yet. */
    public static Findings of(String file) {
        return new Findings(file, new ArrayList<>());
    }

    /** Notes for another file that the first one names; they come out together. */
    public Findings inFile(String other) {
        return new Findings(other, problems);
    }

    public void add(Optional<Mark> mark, String key, String message) {
        int line = mark.map(m -> m.getLine() + 1).orElse(1);
        Integer column = mark.map(m -> m.getColumn() + 1).orElse(null);
        problems.add(new Problem(file, line, column, key, message));
    }

    /** The value where nothing was found, else all that was found, in file order. */
    public <T> Parsed<T> unlessFaulty(Supplier<T> value) {
        return problems.isEmpty()
                ? new Parsed.Valid<>(value.get())
                : new Parsed.Faulty<>(
                        problems.stream().sorted(Problem.IN_ORDER).distinct().toList());
    }
}
