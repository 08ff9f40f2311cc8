package org.proxenos.study.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.proxenos.study.describe.TableReading.cell;
import static org.proxenos.study.describe.TableReading.column;
import static org.proxenos.study.describe.TableReading.row;
import static org.proxenos.study.describe.TableReading.table;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.corpus.Reactions;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Collected;
import org.proxenos.engine.Engine;
import org.proxenos.inference.describe.WilsonInterval;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.plan.Study;
import org.proxenos.study.result.Table;

/** What the tables count in an invented corpus, set against plain Java. */
class DescribedNumbersTest {
    @TempDir
    Path folder;

    private final Study study = InventedCorpus.study(false);

    @Test
    void contentEqualsPlainJava() {
        InventedCorpus corpus = corpus();
        try (Engine engine = corpus.open()) {
            Frame codes = engine.query("SELECT message_id, criticism, vader_compound FROM codes_wide");
            Map<String, double[]> of = new HashMap<>();
            for (int i = 0; i < codes.rows(); i++) {
                of.put(
                        codes.words("message_id")[i],
                        new double[] {codes.numbers("criticism")[i], codes.numbers("vader_compound")[i]});
            }
            List<Collected> mayors = corpus.posts().stream()
                    .filter(p -> p.message().strand() == Strand.ACCOUNTS
                            && p.message().kind().isOriginal())
                    .filter(p -> String.valueOf(p.message().accountId()).startsWith("id-mayor"))
                    .filter(p -> {
                        Instant at = p.message().publishedAt();
                        return at != null && at.isBefore(InventedCorpus.EVENT.minusSeconds(5 * 86_400));
                    })
                    .toList();
            long critical = mayors.stream().filter(p -> of(of, p)[0] > 0).count();
            long negative = mayors.stream().filter(p -> of(of, p)[1] <= -0.05).count();

            Table content = table(Description.of(study, engine, List.of()), "T04-content");
            List<Table.Cell> row = row(content, "accounts", "mayor", "baseline");
            assertThat(cell(content, row, "messages")).isEqualTo(Integer.toString(mayors.size()));
            assertThat(cell(content, row, "criticism")).isEqualTo(Long.toString(critical));
            assertThat(cell(content, row, "negative")).isEqualTo(Long.toString(negative));
            WilsonInterval wilson = WilsonInterval.of(critical, mayors.size());
            assertThat(Double.parseDouble(cell(content, row, "criticism_share")))
                    .isEqualTo(wilson.share());
            assertThat(content.note()).contains("Unvalidated: criticism, common_enemy_full");
        }
    }

    @Test
    void engagementEqualsPlainJava() {
        InventedCorpus corpus = corpus();
        try (Engine engine = corpus.open()) {
            Frame codes = engine.query("SELECT message_id FROM codes_wide WHERE criticism > 0");
            List<String> critical = List.of(codes.words("message_id"));
            double[] reposts = corpus.originals()
                    .filter(p -> critical.contains(p.message().messageId()))
                    .map(p -> InventedCorpus.reactions(p).reposts())
                    .filter(Objects::nonNull)
                    .mapToDouble(n -> n)
                    .sorted()
                    .toArray();
            double middle = (reposts[(reposts.length - 1) / 2] + reposts[reposts.length / 2]) / 2;
            double logs = Arrays.stream(reposts).map(n -> Math.log(n + 1)).sum();

            Table table = table(Description.of(study, engine, List.of()), "T06-engagement");
            List<Table.Cell> row = row(table, "accounts", "reposts", "criticism");
            assertThat(cell(table, row, "messages")).isEqualTo(Integer.toString(reposts.length));
            assertThat(Double.parseDouble(cell(table, row, "median"))).isEqualTo(middle);
            assertThat(Double.parseDouble(cell(table, row, "median_low"))).isLessThanOrEqualTo(middle);
            assertThat(Double.parseDouble(cell(table, row, "median_high"))).isGreaterThanOrEqualTo(middle);
            assertThat(Double.parseDouble(cell(table, row, "geometric_mean_plus_1")))
                    .isCloseTo(Math.exp(logs / reposts.length), within(1e-9));
        }
    }

    @Test
    void concentrationIsToldByOutcomeAndRole() {
        InventedCorpus corpus = corpus();
        try (Engine engine = corpus.open()) {
            Table table = table(Description.of(study, engine, List.of()), "T08-concentration");
            List<Table.Cell> row = row(table, "accounts", "likes", "all");
            long[] likes = likes(corpus);
            assertThat(cell(table, row, "total"))
                    .isEqualTo(Long.toString(Arrays.stream(likes).sum()));
            double top = Arrays.stream(likes).max().orElseThrow()
                    / (double) Arrays.stream(likes).sum();
            assertThat(Double.parseDouble(cell(table, row, "top_message_share")))
                    .isCloseTo(top, within(1e-12));
        }
    }

    @Test
    void windowsOfAnAccountStandInTheOrderOfTheStudy() {
        try (Engine engine = corpus().open()) {
            Table table = table(Description.of(study, engine, List.of()), "T06b-account-window");
            assertThat(column(table, "account"))
                    .containsExactly(
                            "mayor_a", "mayor_a", "mayor_b", "mayor_b", "mayor_c", "mayor_c", "ministry", "ministry");
            assertThat(column(table, "time_window"))
                    .isEqualTo(Collections.nCopies(4, List.of("baseline", "it's on")).stream()
                            .flatMap(List::stream)
                            .toList());
        }
    }

    private InventedCorpus corpus() {
        return InventedCorpus.in(folder);
    }

    private static double[] of(Map<String, double[]> codes, Collected post) {
        return Objects.requireNonNull(codes.get(post.message().messageId()));
    }

    private static long[] likes(InventedCorpus corpus) {
        return corpus.originals()
                .map(InventedCorpus::reactions)
                .map(Reactions::likes)
                .filter(Objects::nonNull)
                .mapToLong(n -> n)
                .toArray();
    }
}
