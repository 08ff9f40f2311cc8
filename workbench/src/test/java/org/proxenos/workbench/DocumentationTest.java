package org.proxenos.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages point at is there. */
class DocumentationTest {
    private static final Path ROOT = Path.of(System.getProperty("proxenos.root"));
    private static final Path DECISIONS = ROOT.resolve("docs/decisions");
    private static final Pattern KEY = Pattern.compile("\\[([a-z]+[12][0-9]{3}[a-z]?)\\]");
    private static final Pattern DECISION = Pattern.compile("\\b(?:[Dd]ecision|[Rr]ecord)s? ([0-9]{4})\\b");
    private static final Pattern ENTRIES = Pattern.compile("(?m)^@");
    private static final Pattern PAPER = Pattern.compile("([A-Z][\\p{L}]+) \\(?((?:19|20)[0-9]{2})\\)");
    private static final Pattern DEPENDENCY =
            Pattern.compile("<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>");
    private static final int LONGEST_README = 120;

    @Test
    void everyCitedKeyIsInTheReferencesOnce() throws IOException {
        List<String> entries =
                all(Pattern.compile("(?m)^@[a-z]+\\{([^,]+),"), read(ROOT.resolve("docs/references.bib")));
        assertThat(entries).doesNotHaveDuplicates();
        for (Map.Entry<Path, String> page : pages().entrySet()) {
            assertThat(entries).as(page.getKey().toString()).containsAll(all(KEY, page.getValue()));
        }
    }

    /** Such as "Wilson (1927)" in a comment: the last author named, and the year. */
    @Test
    void everyPaperThatSourcesNameIsInTheReferences() throws IOException {
        List<String> entries =
                ENTRIES.splitAsStream(read(ROOT.resolve("docs/references.bib"))).toList();
        List<String> missing = new ArrayList<>();
        for (Path source : sources()) {
            for (MatchResult paper : PAPER.matcher(read(source)).results().toList()) {
                boolean known = entries.stream()
                        .anyMatch(
                                entry -> entry.contains(paper.group(1)) && entry.contains("{" + paper.group(2) + "}"));
                if (!known) {
                    missing.add(ROOT.relativize(source) + ": " + paper.group());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyDecisionThatIsNamedIsWrittenDown() throws IOException {
        List<String> numbers = decisions().stream()
                .map(file -> file.getFileName().toString().substring(0, 4))
                .toList();
        assertThat(numbers).doesNotHaveDuplicates();
        for (Path file : decisions()) {
            String number = file.getFileName().toString().substring(0, 4);
            assertThat(file).content().startsWith("# " + number + " ").contains("**Decision.**", "**Confirmation.**");
        }
        for (Map.Entry<Path, String> page : pages().entrySet()) {
            assertThat(numbers).as(page.getKey().toString()).containsAll(all(DECISION, page.getValue()));
        }
    }

    /** By the artifact's name, or by that of the group which a family of artifacts has. */
    @Test
    void everyDependencyHasARecord() throws IOException {
        String pom = read(ROOT.resolve("pom.xml"));
        String managed = pom.substring(pom.indexOf("<dependencyManagement>"), pom.indexOf("</dependencyManagement>"));
        StringBuilder records = new StringBuilder();
        for (Path file : decisions()) {
            records.append(plain(read(file)));
        }
        List<String> without = new ArrayList<>();
        for (MatchResult dependency : DEPENDENCY.matcher(managed).results().toList()) {
            String group = dependency.group(1);
            boolean recorded = records.indexOf(plain(dependency.group(2))) >= 0
                    || records.indexOf(plain(group.substring(group.lastIndexOf('.') + 1))) >= 0;
            if (!recorded && !group.equals("org.proxenos")) {
                without.add(group + ":" + dependency.group(2));
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void theFirstPageStaysShort() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThanOrEqualTo(LONGEST_README);
        assertThat(ROOT.resolve("README.md")).content().contains("inspired by", "does not replicate");
    }

    private static List<Path> decisions() throws IOException {
        try (Stream<Path> files = Files.list(DECISIONS)) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9]{4}-.*\\.md"))
                    .sorted()
                    .toList();
        }
    }

    /** Letters and digits alone. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT, 12)) {
            return files.filter(file ->
                            file.toString().endsWith(".java") && file.toString().contains("/src/main/"))
                    .sorted()
                    .toList();
        }
    }

    /** The text of every page of the repository, code in blocks left out. */
    private static Map<Path, String> pages() throws IOException {
        Map<Path, String> pages = new TreeMap<>();
        for (String folder : List.of("docs", "examples")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
                    pages.put(file, read(file));
                }
            }
        }
        for (String page : List.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
            pages.put(ROOT.resolve(page), read(ROOT.resolve(page)));
        }
        pages.replaceAll((file, text) -> text.replaceAll("(?s)```.*?```", ""));
        return pages;
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult r) -> r.group(1))
                .toList();
    }
}
