package org.proxenos.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.source.UnreadableSourceException;

/** Every file of posts beside the project, read without being told its format; and the table of it in the reference. */
class RealFilesTest {
    private static final List<String> FOLDERS = List.of(
            "payloads/x-api-v2",
            "payloads/twitter-v1.1",
            "payloads/bluesky",
            "payloads/mastodon",
            "payloads/feeds",
            "payloads/tool-exports",
            "paris-2017",
            "trump-obama-ratio",
            "rtweet-timelines",
            "barcelona-2015",
            "mayors-2019-activity");
    private static final String BEGIN = "<!-- real files: this table is written by RealFilesTest -->\n";
    private static final String END = "<!-- end of real files -->";
    private static final Path PAGE = Path.of(System.getProperty("proxenos.root"), "docs", "reference", "formats.md");

    @Test
    void everyFileBesideTheProjectIsReadOrSaysWhatItHolds() throws IOException {
        String table = table();
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        if (Boolean.getBoolean("proxenos.write")) {
            Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(end));
            return;
        }
        assertThat(page.substring(begin, end))
                .as("a reader has changed; write the table anew: mvn -q -Dquick test -pl corpus -Dtest=RealFilesTest"
                        + " -Dproxenos.write=true")
                .isEqualTo(table);
    }

    @Test
    void noFieldOfXIsUnknownInFilesOfItsTime() throws IOException {
        for (String folder : List.of("payloads/x-api-v2", "payloads/twitter-v1.1")) {
            try (Stream<Path> files = Files.list(SharedExports.path(folder))) {
                for (Path file : files.filter(f -> !f.toString().matches(".*(README.md|empty.json)"))
                        .toList()) {
                    assertThat(SharedExports.read(folder + "/" + file.getFileName()).unknown)
                            .as(file.toString())
                            .isEmpty();
                }
            }
        }
        assertThat(SharedExports.read("rtweet-timelines/toomey.csv.gz").unknown)
                .as("a column that somebody put beside rtweet's")
                .containsOnlyKeys("senator");
        assertThat(SharedExports.read("payloads/tool-exports/twitwi-tweet-export.csv").unknown)
                .isEmpty();
        assertThat(SharedExports.read("payloads/tool-exports/twitwi-tweet-export.jsonl").unknown)
                .isEmpty();
    }

    private static String table() throws IOException {
        StringBuilder table = new StringBuilder("""
                | file | format | read | kept | duplicate | rejected | seen through | other |
                |---|---|---|---|---|---|---|---|
                """);
        for (String folder : FOLDERS) {
            Map<String, Line> lines = new LinkedHashMap<>();
            try (Stream<Path> files = Files.list(SharedExports.path(folder))) {
                for (Path file : files.sorted().toList()) {
                    String name = String.valueOf(file.getFileName());
                    if (!name.equals("README.md")) {
                        Line line = line(folder + "/" + name);
                        lines.merge(folder.endsWith("mastodon") ? line.group() : name, line, Line::plus);
                    }
                }
            }
            lines.forEach((name, line) -> table.append("| %s/%s %s\n".formatted(folder, name, line.row())));
        }
        return table.toString();
    }

    private static Line line(String path) throws IOException {
        try {
            Tally tally = SharedExports.read(path);
            Map<String, Integer> reasons = new TreeMap<>();
            tally.rejected.forEach(r -> reasons.merge(r.field() + ": " + r.reason(), 1, Integer::sum));
            Map<String, Integer> other = new TreeMap<>(tally.other);
            tally.removals.forEach(r -> other.merge("removals", 1, Integer::sum));
            Set<String> ids =
                    tally.posts.stream().map(p -> p.message().messageId()).collect(Collectors.toSet());
            return new Line(
                    tally.format(), 1, tally.posts.size(), ids.size(), tally.seenThrough.size(), reasons, other);
        } catch (UnreadableSourceException e) {
            String why =
                    String.valueOf(e.getMessage()).replaceFirst("^\\S+ ", "").replaceFirst(";.*", "");
            return new Line("refused: " + why, 1, 0, 0, 0, Map.of(), Map.of());
        }
    }

    /**
     * A row of the table.
     *
     * @param format the format detected, or why it was refused
     * @param files how many files it stands for
     * @param posts records that are posts
     * @param kept different ones
     * @param seenThrough posts within
     * @param reasons rejected records by reason
     * @param other records that are no posts
     */
    private record Line(
            String format,
            int files,
            int posts,
            int kept,
            int seenThrough,
            Map<String, Integer> reasons,
            Map<String, Integer> other) {
        String group() {
            return posts > 0 ? "* with posts" : other.isEmpty() ? "* empty" : "* without posts";
        }

        Line plus(Line more) {
            return new Line(
                    format.equals(more.format) ? format : "several",
                    files + more.files,
                    posts + more.posts,
                    kept + more.kept,
                    seenThrough + more.seenThrough,
                    sum(reasons, more.reasons),
                    sum(other, more.other));
        }

        String row() {
            int rejected = reasons.values().stream().mapToInt(n -> n).sum();
            return "%s| %s | %d | %d | %d | %s | %d | %s |"
                    .formatted(
                            files == 1 ? "" : "(" + files + " files) ",
                            format,
                            posts + rejected,
                            kept,
                            posts - kept,
                            rejected == 0 ? "0" : words(reasons),
                            seenThrough,
                            words(other));
        }

        private static Map<String, Integer> sum(Map<String, Integer> a, Map<String, Integer> b) {
            Map<String, Integer> sum = new TreeMap<>(a);
            b.forEach((key, n) -> sum.merge(key, n, Integer::sum));
            return sum;
        }

        private static String words(Map<String, Integer> counts) {
            return counts.entrySet().stream()
                    .map(e -> e.getKey() + ": " + e.getValue())
                    .collect(Collectors.joining("; "));
        }
    }
}
