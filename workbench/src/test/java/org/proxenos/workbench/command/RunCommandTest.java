package org.proxenos.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proxenos.workbench.Ran.proxenos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.workbench.Ran;

/** A whole study from its folder, as a script would run it. */
class RunCommandTest {
    private static final String YAML = """
            study: valley
            title: The valley
            question: Do critical messages get more reposts?
            event: {label: Treaty left, at: 2031-06-01T00:00:00Z, topic: [treaty]}
            windows: {baseline: [2031-05-01, 2031-06-01], event: [2031-06-01, 2031-07-01]}
            sources: [{files: posts.csv}]
            targets: [{id: ministry, kind: office, aliases: [ministry]}]
            coders: [vader, adversary, we, harm, moral]
            hypotheses: [RQ1, H2, H3, H4, H14]
            """;

    @TempDir
    Path work;

    private Path study;

    @BeforeEach
    void anInventedStudy() throws IOException {
        study = Files.createDirectories(work.resolve("valley"));
        Files.createDirectories(study.resolve("sources"));
        write("study.yaml", YAML);
        write("actors.csv", "handle,platform,name,role,city,country,network,party\nana,other,Ana,mayor,Aa,XX,,\n");
        write("sources/posts.csv", posts(60));
    }

    @Test
    void aRunLeavesEverythingThatTheReportPromises() {
        Ran ran = proxenos("run", study);

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("RQ1  described")
                .endsWith("report: " + study.resolve("results/report.html") + "\n");
        for (String file : new String[] {
            "report.html",
            "ledger.json",
            "provenance.json",
            "methods.md",
            "references.bib",
            "tables/T01-corpus-flow.csv"
        }) {
            assertThat(study.resolve("results").resolve(file)).isNotEmptyFile();
        }
        assertThat(study.resolve("corpus/messages.parquet")).isNotEmptyFile();
        assertThat(study.resolve("codes/codes.parquet")).isNotEmptyFile();
    }

    @Test
    void theSameRunTwiceGivesTheSameBytes() throws IOException {
        proxenos("run", study);
        SortedMap<String, String> first = files(study.resolve("results"));
        proxenos("run", study);

        assertThat(files(study.resolve("results"))).isEqualTo(first).hasSizeGreaterThan(15);
    }

    @Test
    void withAnotherPlaceForResultsTheStudyIsOnlyRead() throws IOException {
        SortedMap<String, String> before = files(study);

        Ran ran = proxenos("run", study, "--out", work.resolve("out"), "--json");

        assertThat(ran.json()).hasSize(5);
        assertThat(ran.json().get(1).get("verdict").asText()).isEqualTo("untestable");
        assertThat(ran.json().get(1).get("reason").asText()).isEqualTo("criticism has no validation record");
        assertThat(files(study)).isEqualTo(before);
        assertThat(work.resolve("out/report.html")).isNotEmptyFile();
        assertThat(work.resolve("out/corpus/messages.parquet")).isNotEmptyFile();
    }

    @Test
    void whatImportBroughtIsAddedAndNothingIsCountedTwice() throws IOException {
        Path more = work.resolve("more.csv");
        Files.writeString(more, posts(80));
        assertThat(proxenos("import", study, more).code()).isZero();

        proxenos("run", study);
        proxenos("run", study);

        String flow = Files.readString(study.resolve("results/tables/T01-corpus-flow.csv"));
        assertThat(flow.lines()).hasSize(3);
        assertThat(flow).contains("posts.csv,accounts,60,");
        assertThat(flow.lines()
                        .skip(1)
                        .mapToLong(l -> Long.parseLong(l.split(",", -1)[3]))
                        .sum())
                .isEqualTo(80);
    }

    @Test
    void aFileOfAnotherRunIsTakenAway() throws IOException {
        proxenos("run", study);
        Path stale = write("results/models/H9.json", "{}");

        proxenos("run", study);

        assertThat(stale).doesNotExist();
        assertThat(study.resolve("results/models/H2.json")).exists();
    }

    @Test
    void otherWindowsAreALineInThePlan() throws IOException {
        write("study.yaml", YAML.replace("event: [2031-06-01, 2031-07-01]", "event: [2031-06-01, 2031-06-05]"));

        Ran fewer = proxenos("run", study, "--json");
        write("study.yaml", YAML);
        Ran all = proxenos("run", study, "--json");

        assertThat(fewer.json().get(1).get("n").asLong())
                .isLessThan(all.json().get(1).get("n").asLong());
    }

    @Test
    void tablesForASpreadsheetBeginWithAMark() throws IOException {
        proxenos("run", study, "--bom");
        String marked = Files.readString(study.resolve("results/tables/T01-corpus-flow.csv"));
        String data = Files.readString(study.resolve("results/figures/F01-volume.csv"));
        proxenos("run", study);

        assertThat(marked).isEqualTo("\uFEFF" + Files.readString(study.resolve("results/tables/T01-corpus-flow.csv")));
        assertThat(data).startsWith("\uFEFFfrom,series");
    }

    @Test
    void aNewStudyRunsAtOnceAndSaysWhatIsMissing() {
        Path fresh = work.resolve("fresh");
        proxenos("init", fresh);

        Ran ran = proxenos("run", fresh);

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(fresh.resolve("results/report.html")).isNotEmptyFile();
    }

    @Test
    void badRowsAreCountedKeptAsideAndMakeTheExitCodeThree() throws IOException {
        write(
                "study.yaml",
                YAML.replace(
                        "{files: posts.csv}",
                        "{files: posts.csv, columns: {id: id, text: text, account: account,"
                                + " published_at: created_at, reposts: reposts, replies: replies}}"));
        write("sources/posts.csv", posts(60) + "p61,ana,yesterday,late,1,1\n");

        Ran ran = proxenos("run", study);

        assertThat(ran.code()).isEqualTo(3);
        assertThat(Files.readString(study.resolve("results/tables/T01-corpus-flow.csv")))
                .contains("61,60,0,1,");
    }

    @Test
    void aMissingFolderAnUnknownEngineAndABrokenPlanAreWrongUse() throws IOException {
        assertThat(proxenos("run", work.resolve("nowhere")).code()).isEqualTo(2);
        assertThat(proxenos("run", study, "--data", work.resolve("nowhere")).err())
                .contains("is no folder");
        assertThat(proxenos("run", study, "--engine", "abacus").err()).contains("no engine 'abacus'; there is: duckdb");
        write("study.yaml", YAML.replace("windows:", "window:"));
        Ran broken = proxenos("run", study);
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err()).contains("study.yaml:5").contains("windows");
    }

    @Test
    void handCodesThatCannotBeReadAreNamedAndTheRestIsUsed() throws IOException {
        write(
                "codes/people.csv",
                "unit,variable,coder,value\np1,criticism,ann,1\np1,criticism,ann,0\n,criticism,ben,1\n");

        Ran ran = proxenos("run", study);

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err())
                .contains("people.csv:2 value: the same coder coded this unit before")
                .contains("people.csv:3");
    }

    private Path write(String name, String text) throws IOException {
        Path file = study.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** Sixty days of two accounts, every third post critical; the same first posts however many are asked for. */
    private static String posts(int n) {
        StringBuilder csv = new StringBuilder("id,account,created_at,text,reposts,replies\n");
        SplittableRandom random = new SplittableRandom(3);
        for (int p = 1; p <= n; p++) {
            String text = p % 3 == 0 ? "The ministry is a shame and a terrible failure" : "The library opens at nine";
            csv.append("p%d,%s,2031-0%d-%02dT10:00:00Z,%s,%d,%d%n"
                    .formatted(
                            p,
                            p % 2 == 0 ? "ana" : "ben",
                            5 + (p / 20) % 2,
                            1 + p % 20,
                            text,
                            5 + random.nextInt(40),
                            1 + random.nextInt(9)));
        }
        return csv.toString().replace("\r", "");
    }

    private static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
