package org.proxenos.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.workbench.Ran;
import org.proxenos.workbench.SharedData;

/** Every real file that lies beside the project, through the command and without being told its format; and the table of it in the reference. */
class RealFilesImportTest {
    private static final String BEGIN = "<!-- real files: this table is written by RealFilesImportTest -->\n";
    private static final String END = "<!-- end of real files -->";
    private static final Path PAGE = Path.of(System.getProperty("proxenos.root"), "docs", "reference", "formats.md");

    /** What may be wrong with a record; a field that is merely away is not among it. */
    private static final Set<String> FAULTS = Set.of("not valid JSON");

    @TempDir
    Path folder;

    @Test
    void everyFileOfPostsIsImportedAndEveryOtherSaysWhatItHolds() throws IOException {
        Path study = folder.resolve("study");
        assertThat(Ran.proxenos("init", study).code()).isZero();
        List<Path> files = files();
        List<Object> command = new ArrayList<>(List.of("import", study));
        command.addAll(files);
        command.add("--json");

        Ran ran = Ran.proxenos(command.toArray());

        assertThat(ran.code()).as(ran.err()).isIn(0, 3);
        JsonNode flows = ran.json().path("files");
        assertThat(flows).hasSize(files.size());
        mind(table(files, flows));
        for (JsonNode flow : flows) {
            String file = flow.path("file").asText();
            long read = flow.path("read").asLong();
            assertThat(read)
                    .as(file)
                    .isEqualTo(flow.path("kept").asLong()
                            + flow.path("duplicate").asLong()
                            + flow.path("rejected").asLong());
            assertThat(read + sum(flow.path("other")))
                    .as(file + " holds something")
                    .isPositive();
            flow.path("reasons")
                    .fieldNames()
                    .forEachRemaining(reason -> assertThat(FAULTS).as(file).contains(reason));
            assertThat(page())
                    .as(file + " has a format of the reference")
                    .contains("| `" + flow.path("format").asText() + "` |");
        }
    }

    /** The table of the page is this one, or becomes it. */
    private static void mind(String table) throws IOException {
        String page = page();
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        if (Boolean.getBoolean("proxenos.write")) {
            Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(end));
            return;
        }
        assertThat(page.substring(begin, end))
                .as("a reader or the import has changed; write the table anew: mvn -q -Dquick test -pl workbench -am"
                        + " -Dtest=RealFilesImportTest -Dsurefire.failIfNoSpecifiedTests=false -Dproxenos.write=true")
                .isEqualTo(table);
    }

    private static String table(List<Path> files, JsonNode flows) {
        RealFilesTable rows = new RealFilesTable();
        for (int i = 0; i < files.size(); i++) {
            JsonNode flow = flows.get(i);
            assertThat(files.get(i)).hasFileName(flow.path("file").asText());
            rows.add(files.get(i), flow);
        }
        return rows.table();
    }

    private static long sum(JsonNode counts) {
        long sum = 0;
        for (JsonNode count : counts) {
            sum += count.asLong();
        }
        return sum;
    }

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    private static List<Path> files() throws IOException {
        Path readme = SharedData.file("README.md");
        List<Path> files = new ArrayList<>();
        for (String place : List.of(
                "payloads/x-api-v2",
                "payloads/twitter-v1.1",
                "payloads/bluesky",
                "payloads/mastodon",
                "payloads/feeds",
                "payloads/tool-exports",
                "trump-obama-ratio",
                "rtweet-timelines",
                "barcelona-2015",
                "mayors-2019-activity",
                "paris-2017")) {
            try (Stream<Path> all = Files.list(readme.resolveSibling(place))) {
                all.filter(file -> !file.toString().matches(".*(README\\.md|empty\\.json)"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }
}
