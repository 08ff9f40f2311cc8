package org.proxenos.study.analysis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proxenos.coding.HandCodes;
import org.proxenos.corpus.Actor;
import org.proxenos.corpus.Role;
import org.proxenos.corpus.source.Origin;
import org.proxenos.engine.SourceFile;
import org.proxenos.engine.duckdb.DuckDbEngine;
import org.proxenos.study.StudyRun;
import org.proxenos.study.plan.Study;
import org.proxenos.study.plan.StudyFile;
import org.proxenos.study.plan.StudySource;
import org.proxenos.study.result.StudyResults;

/** A corpus so small that every number of its tables can be counted on fingers; all of it is invented. */
record SmallTown(Path folder) {
    private static final String YAML = """
            study: town
            title: A small town
            question: Who talks with whom?
            event: {label: Treaty left, at: 2031-06-01T12:00:00Z%s}
            windows:
              baseline: [2031-05-20, 2031-06-01T12:00:00Z]
              event: [2031-06-01T12:00:00Z, 2031-06-10]
            sources:
              - {files: posts.csv, format: csv, strand: accounts}
              - {files: replies.csv, format: csv, strand: replies}
            targets:
              - {id: ministry, kind: office, government_of: XX, aliases: [ministry of rivers], handles: [ministry]}
              - {id: treaty_exit, kind: policy, aliases: [the exit]}
            coders: [vader]
            hypotheses: [RQ1]
            seed: 7
            """;

    private static final String POSTS = """
            id,account,created_at,text,reposts,likes,replies,in_reply_to
            p1,mayor_a,2031-05-25T08:00:00Z,Good morning.,2,4,0,
            p4,mayor_b,2031-05-26T08:00:00Z,Thanks @mayor_a,1,1,0,
            g1,ministry,2031-05-24T08:00:00Z,Good harvest.,10,9,0,
            c1,mayor_c,2031-05-23T08:00:00Z,Market day.,1,1,0,
            n1,net,2031-05-22T08:00:00Z,Our towns.,4,1,0,
            p2,mayor_a,2031-06-01T13:00:00Z,The ministry of rivers fails us. March with @net on Sunday! #river,10,20,3,
            p3,mayor_b,2031-06-02T08:00:00Z,The exit is wrong.,5,7,1,
            p5,mayor_a,2031-06-03T08:00:00Z,We work with @mayor_b and @mayor_c.,3,3,0,
            p6,mayor_b,2031-06-04T08:00:00Z,Yes @mayor_a,1,1,0,
            g2,ministry,2031-06-01T14:00:00Z,We have left.,30,9,0,
            m1,mayor_a,2031-06-01T16:30:00Z,Agreed.,0,0,0,r1
            m2,mayor_a,2031-06-06T09:00:00Z,Late but thanks.,0,0,0,r2
            """;

    private static final String REPLIES = """
            id,account,created_at,text,in_reply_to,likes
            r1,ann,2031-06-01T13:30:00Z,The ministry of rivers lies.,p2,6
            r2,ben,2031-06-01T14:00:00Z,Good luck.,p2,0
            r3,cleo,2031-06-01T15:00:00Z,So they do.,r1,0
            r4,ann,2031-06-02T09:00:00Z,Shut up.,p3,0
            """;

    /** Unit, variable and value; two people agree on each. */
    private static final List<String> CODES = List.of(
            "p1,criticism,0",
            "p2,criticism,1",
            "p3,criticism,1",
            "p4,criticism,0",
            "p5,criticism,0",
            "p6,criticism,0",
            "c1,criticism,0",
            "n1,criticism,0",
            "r1,criticism,1",
            "r2,criticism,0",
            "r3,criticism,0",
            "r4,criticism,0",
            "p2,action_any,1",
            "p3,action_any,0",
            "r4,incivility,1",
            "r1,incivility,0",
            "p2,emotion_anger,1",
            "p3,emotion_anger,1",
            "p1,emotion_anger,0",
            "p2,emotion_hope,1",
            "p3,emotion_hope,0",
            "p1,emotion_hope,0");

    /** The study as its file states it, with more of the event, such as {@code , pledges: [...]}. */
    static Study study(String event) {
        return StudyFile.parse(YAML.formatted(event), "study.yaml", name -> Optional.empty())
                .orElseThrow(problems -> new IllegalStateException(problems.toString()))
                .study();
    }

    static Study study() {
        return study("");
    }

    /** Collects, codes and analyses. */
    StudyResults run(Study study, HandCodes hand) {
        try (DuckDbEngine engine = DuckDbEngine.create(folder.resolve("corpus"), folder.resolve("codes"), null)) {
            StudyRun run = new StudyRun(study, engine);
            run.collect(
                    List.of(
                            file(study.sources().get(0), "posts.csv", POSTS),
                            file(study.sources().get(1), "replies.csv", REPLIES)),
                    actors());
            run.code();
            return run.analyse(hand, "test", "hash", "The plan was not frozen.");
        }
    }

    private SourceFile file(StudySource source, String name, String text) {
        try {
            Files.createDirectories(folder);
            return new SourceFile(
                    Files.writeString(folder.resolve(name), text),
                    new Origin(name, source.strand(), source.mapping()),
                    source.format());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Actor> actors() {
        List<Actor> actors = new ArrayList<>();
        actors.add(new Actor("mayor_a", "other", "A", Role.MAYOR, "A", "XX", "", ""));
        actors.add(new Actor("mayor_b", "other", "B", Role.MAYOR, "B", "YY", "", ""));
        actors.add(new Actor("mayor_c", "other", "C", Role.MAYOR, "C", "XX", "", ""));
        actors.add(new Actor("net", "other", "Net", Role.NETWORK, "", "ZZ", "", ""));
        actors.add(new Actor("ministry", "other", "Ministry", Role.NATIONAL_GOVERNMENT, "", "XX", "", ""));
        return actors;
    }

    /** What two people coded of it. */
    static HandCodes hand() {
        StringBuilder csv = new StringBuilder("unit,variable,coder,value\n");
        for (String code : CODES) {
            int cut = code.lastIndexOf(',');
            for (String coder : List.of("ann", "ben")) {
                csv.append(code, 0, cut)
                        .append(',')
                        .append(coder)
                        .append(code, cut, code.length())
                        .append('\n');
            }
        }
        try {
            return HandCodes.read(
                    new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)),
                    "hand.csv",
                    HandCodes.Layout.LONG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
