package org.proxenos.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.proxenos.workbench.console.Console;

/** {@code docs/reference/commands.md} explains every command and every option that there is, and no other. */
class CommandsPageTest {
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z]+)  +[A-Z]");
    private static final Pattern OPTION = Pattern.compile("(?m)^ +(?:-., )?(--[a-z-]+)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?:`-.`, )?`(--[a-z-]+)`");
    private static final Pattern SECTIONS = Pattern.compile("(?m)^## ");
    private static final String FOR_ALL = "";

    @Test
    void everyCommandAndOptionIsExplained() throws IOException {
        Map<String, Set<String>> page = page();
        Set<String> shared = page.remove(FOR_ALL);
        assertThat(page.keySet()).containsExactlyInAnyOrderElementsOf(all(COMMAND, help("--help")));
        page.forEach((command, options) -> {
            Set<String> there = all(OPTION, help(command, "--help"));
            there.removeAll(shared);
            assertThat(options).as(command).containsExactlyInAnyOrderElementsOf(there);
        });
    }

    private static Map<String, Set<String>> page() throws IOException {
        String text =
                Files.readString(Path.of(System.getProperty("proxenos.root"), "docs", "reference", "commands.md"));
        Map<String, Set<String>> page = new LinkedHashMap<>();
        for (String section : SECTIONS.splitAsStream(text).toList()) {
            String name = page.isEmpty() ? FOR_ALL : section.substring(0, section.indexOf('\n'));
            page.put(name, all(ROW, section));
        }
        return page;
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String help(String... line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(Proxenos.run(new Console(new ByteArrayInputStream(new byte[0]), print, print, false), line))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
