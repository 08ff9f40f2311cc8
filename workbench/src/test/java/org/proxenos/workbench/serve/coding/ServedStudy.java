package org.proxenos.workbench.serve.coding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.proxenos.workbench.Ran;

/** A small invented study, imported and with a sample drawn, for people to code in. */
final class ServedStudy {
    static final String CODERS = "ana,ben";

    private static final String YAML = """
        study: valley
        question: Do critical messages get more reposts?
        event: {label: Treaty left, at: 2031-06-01T00:00:00Z, topic: [treaty]}
        windows: {baseline: [2031-05-01, 2031-06-01], event: [2031-06-01, 2031-07-01]}
        sources: [{files: posts.csv, format: csv, strand: accounts}]
        targets: [{id: ministry, kind: office, aliases: [ministry]}]
        coders: [vader]
        hypotheses: [RQ1]
        seed: 42
        """;

    private static final String CODEBOOK = """
        use: [relevant, targets, stance, criticism, intensity, emotion]
        """;

    private ServedStudy() {}

    /** Makes it in this process. */
    static void make(Path study, int messages, String coders) throws IOException, InterruptedException {
        make(study, messages, coders, ServedStudy::run);
    }

    /** The ids of so many messages. */
    static List<String> units(int messages) {
        return IntStream.range(0, messages).mapToObj(i -> "p" + i).toList();
    }

    /** Makes it: posts of a mayor and of others, some of which answer. */
    static void make(Path study, int messages, String coders, Commands commands)
            throws IOException, InterruptedException {
        Files.createDirectories(study.resolve("sources"));
        Files.writeString(study.resolve("study.yaml"), YAML);
        Files.writeString(study.resolve("codebook.yaml"), CODEBOOK);
        Files.writeString(
                study.resolve("actors.csv"),
                "handle,name,role,city,country,party\nm,Mayor M,mayor,Brook,Valdria,River Party\n");
        StringBuilder rows = new StringBuilder("id,account,published_at,text,in_reply_to,reposts,likes,kind\n");
        for (int i = 0; i < messages; i++) {
            boolean mayor = i % 3 == 0;
            rows.append("p%d,%s,2031-%s-%02dT10:00:00Z,\"%s %d\",%s,%d,%d,%s\n"
                    .formatted(
                            i,
                            mayor ? "m" : "c" + i % 7,
                            i % 2 == 0 ? "05" : "06",
                            i % 27 + 1,
                            mayor
                                    ? "The ministry breaks its word; we keep the treaty"
                                    : "Well said <b>mayor</b>, but who pays?",
                            i,
                            mayor || i == 1 ? "" : "p0",
                            i,
                            i + 7,
                            mayor || i == 1 ? "post" : "reply"));
        }
        Files.writeString(study.resolve("sources").resolve("posts.csv"), rows.toString());
        commands.run("import", study, study.resolve("sources").resolve("posts.csv"));
        if (coders.isEmpty()) {
            return;
        }
        commands.run(
                "sample",
                study,
                "--round",
                "test",
                "--size",
                Integer.toString(messages),
                "--max-replies",
                "100000",
                "--coders",
                coders);
    }

    private static void run(Object... line) {
        Ran ran = Ran.proxenos(line);
        if (ran.code() != 0) {
            throw new AssertionError(ran.err());
        }
    }

    /** How the program is asked. */
    @FunctionalInterface
    interface Commands {
        /** Runs a command line that must end well. */
        void run(Object... line) throws IOException, InterruptedException;
    }
}
