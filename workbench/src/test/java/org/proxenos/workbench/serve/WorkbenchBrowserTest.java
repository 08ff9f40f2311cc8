package org.proxenos.workbench.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.report.Browser;

/**
 * The workbench as a browser shows it, with hostile words in it. Skips where there is no Chromium: {@code apt-get install
 * chromium chromium-driver}. With {@code -Dproxenos.pictures=DIR} it leaves a picture of every page.
 */
final class WorkbenchBrowserTest {
    private static final int WIDE = 1300;
    private static final int PHONE = 390;
    private static final List<String> PAGES = List.of(
            "/",
            "/messages",
            "/messages?q=ministry&role=mayor&code=words&op=ge&value=1",
            "/messages/m0",
            "/messages/m9",
            "/outcomes",
            "/hypotheses",
            "/provenance",
            "/codebook",
            "/rejected",
            "/work",
            "/team",
            "/nowhere");

    @TempDir
    private static Path folder;

    private static @Nullable ServedStudy study;
    private static @Nullable Browser browser;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(Browser.isHere(), "no chromium and chromedriver on this machine: the workbench is not looked at");
        study = ServedStudy.run(folder);
        browser = Browser.start(folder.resolve("profile"));
        here().open(study.server().address());
        here().console();
        here().requestsBeyond(root());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (study != null) {
            study.close();
        }
    }

    @Test
    void everyPageIsSoundWideAndNarrowByDayAndByNight() throws IOException {
        List<String> trouble = new ArrayList<>();
        for (int width : new int[] {WIDE, PHONE}) {
            for (boolean dark : new boolean[] {false, true}) {
                here().look(width, dark);
                for (String page : PAGES) {
                    trouble.addAll(troubleOf(page, width, dark));
                }
            }
        }
        assertThat(trouble).isEmpty();
    }

    private static List<String> troubleOf(String page, int width, boolean dark) throws IOException {
        String where = "%s %d %s: ".formatted(page, width, dark ? "dark" : "light");
        List<String> trouble = new ArrayList<>();
        here().look(width, dark);
        here().open(root() + page);
        here().holds("document.readyState === 'complete'");
        here().serious().forEach(line -> trouble.add(where + line));
        here().console().stream()
                .filter(line -> !(page.equals("/nowhere") && line.contains("404")))
                .forEach(line -> trouble.add(where + "console " + line));
        here().requestsBeyond(root()).forEach(url -> trouble.add(where + "asks " + url));
        if (!here().ask("document.documentElement.scrollWidth <= innerWidth").equals(true)) {
            trouble.add(where + "scrolls sideways");
        }
        if (here().ask("document.title").equals("owned")) {
            trouble.add(where + "ran a message");
        }
        picture(page, width, dark);
        return trouble;
    }

    private static void picture(String page, int width, boolean dark) throws IOException {
        String pictures = System.getProperty("proxenos.pictures");
        if (pictures != null) {
            String name = page.replaceAll("\\W+", "-") + "-" + width + (dark ? "-dark" : "-light") + ".png";
            here().picture(Files.createDirectories(Path.of(pictures)).resolve(name));
        }
    }

    @Test
    void countComesByItselfAndFiltersStandInTheAddress() {
        here().look(WIDE, false);
        here().open(root() + "/messages");
        assertThat(here().holds("document.querySelector('.extent').textContent.includes('131 messages')"))
                .isTrue();
        here().first("#q").sendKeys("number7");
        here().first("form.filters button").click();
        assertThat(here().holds("location.search === '?q=number7'")).isTrue();
        assertThat(here().holds("document.querySelector('.extent').textContent.includes('11 messages')"))
                .isTrue();
        assertThat(here().first(".message mark").isDisplayed()).isTrue();
    }

    @Test
    void tableSortsAndIsCopiedAndCellOpensItsMessages() {
        here().look(WIDE, false);
        here().open(root() + "/");
        here().first("table.sortable thead th:last-child button").click();
        assertThat(here().first("table.sortable thead th:last-child").getDomAttribute("aria-sort"))
                .isEqualTo("ascending");
        assertThat(here().first("button.copy").isDisplayed()).isTrue();
        here().first("table.sortable a.count").click();
        assertThat(here().holds("location.pathname === '/messages'")).isTrue();
    }

    @Test
    void figureBecomesAPicture() {
        here().look(WIDE, false);
        here().open(root() + "/outcomes");
        here().ask(
                        "(() => { HTMLAnchorElement.prototype.click = function () { window.saved = this.download + ' ' + this.href; }; return true; })()");
        here().first("button[data-png]").click();
        assertThat(here().holds("window.saved")).isTrue();
        assertThat(String.valueOf(here().ask("window.saved"))).startsWith("F01-volume.png blob:");
    }

    private static String root() {
        assumeTrue(study != null);
        return study.server().root();
    }

    private static Browser here() {
        assumeTrue(browser != null);
        return browser;
    }
}
