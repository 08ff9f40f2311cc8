package org.proxenos.workbench.serve.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.proxenos.coding.HandCode;
import org.proxenos.engine.people.PeopleStore;
import org.proxenos.report.Browser;
import org.proxenos.workbench.folder.PeoplesCodes;
import org.proxenos.workbench.serve.OpenStudy;
import org.proxenos.workbench.serve.Server;
import org.proxenos.workbench.serve.section.Sections;

/** A new user before the bundled example, of which nothing was imported: one button, and the first message is coded. */
final class FirstMinuteTest {
    private static final Path DEMO = Path.of(System.getProperty("proxenos.root"), "examples", "demo");
    private static final List<String> READ = List.of("study.yaml", "targets.yaml", "actors.csv", "sources");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_KEYS = 60;

    @TempDir
    private Path folder;

    @Test
    void theFirstMessageIsCodedWithinAMinute() throws IOException {
        assumeTrue(Browser.isHere(), "no chromium here");
        Path study = neverImported();
        try (OpenStudy open = OpenStudy.at(study);
                Server server = Server.start(open, new Server.Place(null, 0), pages -> Sections.of(open, pages));
                Browser browser = Browser.start(folder.resolve("profile"))) {
            Instant begun = Instant.now();
            browser.open(server.address());
            browser.first("main form[action='/work/sample'] button").click();
            await(browser, begun, "location.pathname === '/coding' && !document.querySelector('#desk').hidden");
            int keys = code(browser);
            await(browser, begun, "document.querySelector('#saving').textContent === 'all saved'");
            assertThat(Duration.between(begun, Instant.now())).isLessThan(MINUTE);
            assertThat(keys).isLessThan(MOST_KEYS);
            assertThat(browser.console()).isEmpty();
        }
        try (PeopleStore store = PeopleStore.open(study.resolve(PeopleStore.FILE), Clock.systemUTC())) {
            List<HandCode> codes = PeoplesCodes.of(store);
            assertThat(codes).extracting(HandCode::variable).contains("relevant");
            assertThat(codes.stream().map(HandCode::unit).distinct()).hasSize(1);
        }
    }

    private Path neverImported() throws IOException {
        Path study = folder.resolve("demo");
        for (String name : READ) {
            try (Stream<Path> all = Files.walk(DEMO.resolve(name))) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    Path copy = study.resolve(DEMO.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        return study;
    }

    /** By the keys that the page shows beside answers and buttons, as somebody would who never saw it. */
    private static int code(Browser browser) {
        for (int keys = 0; keys < MOST_KEYS; keys++) {
            if (browser.ask("document.querySelector('#progress').textContent.startsWith('1 of 40')")
                    .equals(true)) {
                return keys;
            }
            Object shown = browser.ask("""
                    (() => {
                      const question = document.querySelector('#questions li[aria-current]');
                      const answer = question?.querySelector('[aria-pressed=true]') ? null : question?.querySelector('kbd');
                      return answer ? answer.textContent : 'Enter';
                    })()""");
            browser.type(shown.equals("Enter") ? Keys.ENTER : shown.toString());
        }
        return MOST_KEYS;
    }

    private static void await(Browser browser, Instant begun, String what) {
        boolean holds = false;
        while (!holds && Duration.between(begun, Instant.now()).compareTo(MINUTE) < 0) {
            holds = browser.holds(what);
        }
        assertThat(holds).as(what + ": " + browser.first("main").getText()).isTrue();
    }
}
