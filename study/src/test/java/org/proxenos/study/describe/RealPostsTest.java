package org.proxenos.study.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.engine.Engine;
import org.proxenos.study.plan.Window;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.MessageView;
import org.proxenos.study.result.Selection;
import org.proxenos.study.result.Table;

/** The description of examples/paris-2017 over the posts that lie beside the project, set against the CSV file itself. */
class RealPostsTest {
    private static final Instant SINCE = Instant.parse("2017-05-27T00:00:00Z");
    private static final Instant EVENT = Instant.parse("2017-06-01T19:00:00Z");

    @Test
    void theDescriptionSaysWhatTheFileHolds(@TempDir Path folder) throws IOException {
        RealStudy real = RealStudy.open("paris-2017", "paris-2017");
        List<Post> own = posts(real.data().resolve("posts.csv.gz")).stream()
                .filter(p -> !p.isRepost())
                .toList();
        try (Engine engine = real.run(folder)) {
            Description description = Description.of(real.study(), engine, List.of());
            assertFlow(table(description, "T01-corpus-flow"));
            assertAccounts(table(description, "T02-accounts"), own);
            assertContent(table(description, "T04-content"), own, real.study().windows());
            List<Post> tested = own.stream()
                    .filter(p -> real.study().windows().stream().anyMatch(w -> p.isIn(w)))
                    .filter(p -> p.at().isBefore(SINCE) || !p.at().isBefore(EVENT))
                    .toList();
            assertEngagement(table(description, "T06-engagement"), tested);
            assertConcentration(table(description, "T08-concentration"), tested);
            description.figures().forEach(f -> assertFigure(f, own, tested));
            assertSelections(description);
        }
    }

    private static void assertFlow(Table flow) {
        assertThat(flow.rows()).extracting(r -> r.get(3).csv()).containsExactly("3121", "185642");
        assertThat(flow.rows()).extracting(r -> r.get(5).csv()).containsOnly("0");
    }

    private static void assertAccounts(Table accounts, List<Post> own) {
        Map<String, List<Post>> of = own.stream().collect(Collectors.groupingBy(Post::account));
        for (List<Table.Cell> row : accounts.rows().subList(0, accounts.rows().size() - 1)) {
            List<Post> posts = of.getOrDefault(cell(accounts, row, "account"), List.of());
            assertThat(cell(accounts, row, "originals")).isEqualTo(Integer.toString(posts.size()));
            if (posts.isEmpty()) {
                assertThat(cell(accounts, row, "replies_got")).isEmpty();
            } else {
                assertThat(number(accounts, row, "replies_got")).isEqualTo(sum(posts, Post::replies));
                assertThat(number(accounts, row, "median_reposts")).isEqualTo(median(posts, Post::reposts));
            }
        }
        List<Table.Cell> others = accounts.rows().get(accounts.rows().size() - 1);
        assertThat(cell(accounts, others, "account")).isEqualTo("not listed");
        assertThat(cell(accounts, others, "strand")).isEqualTo("replies");
    }

    private static void assertContent(Table content, List<Post> own, List<Window> windows) {
        for (Window window : windows) {
            double shown = content.rows().stream()
                    .filter(r -> cell(content, r, "strand").equals("accounts"))
                    .filter(r -> cell(content, r, "time_window").equals(window.name()))
                    .mapToDouble(r -> number(content, r, "messages"))
                    .sum();
            assertThat((long) shown)
                    .isEqualTo(own.stream().filter(p -> p.isIn(window)).count());
        }
    }

    private static void assertEngagement(Table engagement, List<Post> tested) {
        double both = engagement.rows().stream()
                .filter(r -> cell(engagement, r, "measure").equals("likes"))
                .mapToDouble(r -> number(engagement, r, "messages"))
                .sum();
        assertThat(both).isEqualTo(tested.size());
        assertThat(engagement.rows())
                .noneMatch(r -> cell(engagement, r, "measure").endsWith("per_1000"));
    }

    private static void assertConcentration(Table table, List<Post> tested) {
        List<Table.Cell> row = table.rows().stream()
                .filter(r -> cell(table, r, "outcome").equals("replies")
                        && cell(table, r, "role").equals("all"))
                .findFirst()
                .orElseThrow();
        double[] replies = tested.stream().mapToDouble(Post::replies).sorted().toArray();
        double total = Arrays.stream(replies).sum();
        double ranks = 0;
        for (int i = 0; i < replies.length; i++) {
            ranks += (2.0 * (i + 1) - replies.length - 1) * replies[i];
        }
        int top = (replies.length + 99) / 100;
        double most = Arrays.stream(replies).skip(replies.length - top).sum();
        assertThat(number(table, row, "total")).isEqualTo(total);
        assertThat(number(table, row, "gini")).isCloseTo(ranks / (replies.length * total), within(1e-12));
        assertThat(number(table, row, "top_1_percent_share")).isCloseTo(most / total, within(1e-12));
    }

    private static void assertFigure(Figure figure, List<Post> own, List<Post> tested) {
        if (figure instanceof Figure.Volume volume) {
            assertThat(volume.bins().stream()
                            .mapToLong(Figure.Volume.Bin::messages)
                            .sum())
                    .isEqualTo(own.size());
            assertThat(volume.bins().stream()
                            .map(Figure.Volume.Bin::from)
                            .distinct()
                            .count())
                    .isLessThanOrEqualTo(120);
        } else if (figure instanceof Figure.Ternary ternary) {
            assertThat(ternary.points()).hasSize(tested.size());
            Post first = tested.get(0);
            Figure.Ternary.Point point = ternary.points().stream()
                    .filter(p -> p.messageId().equals(first.id()))
                    .findFirst()
                    .orElseThrow();
            double all = first.replies() + first.reposts() + first.likes() + 1.5;
            assertThat(point.replies()).isCloseTo((first.replies() + 0.5) / all, within(1e-12));
            assertThat(point.likes()).isCloseTo((first.likes() + 0.5) / all, within(1e-12));
        } else if (figure instanceof Figure.Ccdf ccdf) {
            assertThat(ccdf.steps()).filteredOn(s -> s.share() == 1).hasSize(2);
            double most = ccdf.steps().stream()
                    .mapToDouble(Figure.Ccdf.Step::value)
                    .max()
                    .orElseThrow();
            assertThat(most)
                    .isEqualTo(tested.stream().mapToDouble(Post::reposts).max().orElseThrow());
        }
    }

    private static void assertSelections(Description description) {
        Map<String, Long> totals =
                description.selections().all().stream().collect(Collectors.toMap(Selection::id, Selection::total));
        for (Table table : description.tables()) {
            table.rows().stream()
                    .flatMap(List::stream)
                    .filter(c -> c.selection() != null)
                    .forEach(c -> assertThat(c.csv())
                            .as("%s %s", table.id(), c.selection())
                            .isEqualTo(String.valueOf(totals.get(c.selection()))));
        }
        List<MessageView> messages = description.selections().messages();
        assertThat(messages).hasSizeLessThanOrEqualTo(Selections.MOST);
        assertThat(messages).filteredOn(m -> m.kind().equals("reply")).allMatch(m -> m.text() == null);
    }

    /** A row of posts.csv.gz. */
    private record Post(
            String id, String account, Instant at, boolean isRepost, double replies, double reposts, double likes) {
        boolean isIn(Window window) {
            return !at.isBefore(window.from()) && at.isBefore(window.until());
        }
    }

    private static List<Post> posts(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().map(RealPostsTest::post).toList();
        }
    }

    private static Post post(NamedCsvRecord row) {
        return new Post(
                row.getField("id"),
                row.getField("account"),
                Instant.parse(row.getField("id_time_utc").replace(' ', 'T').replaceFirst("Z?$", "Z")),
                row.getField("inferred_retweet").equalsIgnoreCase("true"),
                Double.parseDouble(row.getField("replies")),
                Double.parseDouble(row.getField("retweets")),
                Double.parseDouble(row.getField("likes")));
    }

    private static double sum(List<Post> posts, ToDoubleFunction<Post> count) {
        return posts.stream().mapToDouble(count).sum();
    }

    private static double median(List<Post> posts, ToDoubleFunction<Post> count) {
        double[] sorted = posts.stream().mapToDouble(count).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static Table table(Description description, String id) {
        Predicate<Table> named = t -> t.id().equals(id);
        return description.tables().stream().filter(named).findFirst().orElseThrow();
    }

    private static double number(Table table, List<Table.Cell> row, String name) {
        String cell = cell(table, row, name);
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    private static String cell(Table table, List<Table.Cell> row, String name) {
        for (int i = 0; i < row.size(); i++) {
            if (table.columns().get(i).name().equals(name)) {
                return row.get(i).csv();
            }
        }
        throw new IllegalArgumentException("no column " + name);
    }
}
