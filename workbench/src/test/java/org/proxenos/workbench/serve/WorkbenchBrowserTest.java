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
            "/network",
            "/network?layer=reply&who=everybody",
            "/outcomes",
            "/hypotheses",
            "/provenance",
            "/codebook",
            "/coding?coder=ben",
            "/agreement",
            "/agreement/relevant",
            "/adjudication",
            "/adjudication/unit?message=m0",
            "/rejected",
            "/work",
            "/team",
            "/nowhere");

    /** Presses every button that saves, catches what would land in the folder of downloads, and looks whether it is whole. */
    private static final String CATCH = """
            (() => {
              const blobs = new Map(), make = URL.createObjectURL.bind(URL);
              URL.createObjectURL = blob => { const url = make(blob); blobs.set(url, blob); return url; };
              let caught = null;
              HTMLAnchorElement.prototype.click = function () { caught?.([this.download, blobs.get(this.href)]); };
              const press = async button => {
                if (button.tagName === 'A') {
                  const answer = await fetch(button.href);
                  return [button.download || button.href, answer.ok ? await answer.blob() : null];
                }
                const saved = new Promise(done => { caught = done; });
                button.dispatchEvent(new Event('click'));
                return await saved;
              };
              window.save = async () => {
                const all = [];
                for (const tools of document.querySelectorAll('main .tools')) {
                  const figure = tools.closest('figure');
                  for (const button of tools.querySelectorAll('.button:not(.copy)')) {
                    const [name, blob] = await press(button);
                    const text = blob ? await blob.text() : '';
                    const kind = button.textContent;
                    const table = figure ? null : [tools.previousElementSibling, tools.previousElementSibling?.querySelector('table')].find(e => e?.matches('table'));
                    const lines = table ? [...table.rows].filter(r => r.cells.length === table.tHead.rows[0].cells.length).length : 1;
                    const sound = kind === 'CSV' ? text.split('\\r\\n').length > lines && !/(^|,)=HYPER/m.test(text)
                      : kind === 'SVG' ? text.startsWith('<svg') && text.trim().endsWith('</svg>') && text.includes('xmlns=')
                      : blob?.type === 'image/png' && blob.size > 500;
                    all.push([figure ? 'figure' : 'table', name + ' ' + kind, sound, text.slice(0, 200)]);
                  }
                }
                return all;
              };
              return true;
            })()""";

    @TempDir
    private static Path folder;

    private static @Nullable ServedStudy study;
    private static @Nullable Browser browser;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(Browser.isHere(), "no chromium and chromedriver on this machine: the workbench is not looked at");
        study = ServedStudy.coded(folder);
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
                .filter(line -> !line.contains("software WebGL") && !line.contains("GL Driver Message"))
                .forEach(line -> trouble.add(where + "console " + line));
        here().requestsBeyond(root()).forEach(url -> trouble.add(where + "asks " + url));
        if (!here().ask("document.documentElement.scrollWidth <= innerWidth").equals(true)) {
            trouble.add(where + "scrolls sideways");
        }
        if (here().ask("document.title").equals("owned")) {
            trouble.add(where + "ran a message");
        }
        toolless().forEach(line -> trouble.add(where + line));
        picture(page, width, dark);
        return trouble;
    }

    /** Tables that cannot be sorted, copied and saved, and figures that cannot be saved in each of the three ways. */
    private static List<String> toolless() {
        Object found = here().ask("""
                (() => {
                  const missing = [];
                  const about = e => (e.caption ?? e).textContent.trim().slice(0, 60);
                  for (const table of document.querySelectorAll('main table:has(> thead:not(.unseen))')) {
                    const tools = (table.closest('.wide, .scroll') ?? table).nextElementSibling;
                    if (![...table.tHead.rows[0].cells].every(head => head.querySelector('button.sort'))) missing.push('unsorted ' + about(table));
                    if (!tools?.matches('.tools:has(.copy):has(.as-csv)')) missing.push('not saved ' + about(table));
                  }
                  for (const figure of document.querySelectorAll('main figure, main svg')) {
                    const labels = [...(figure.closest('figure')?.querySelectorAll('.tools .button') ?? [])].map(b => b.textContent);
                    if (labels.join() !== 'SVG,PNG,CSV') missing.push('figure ' + about(figure));
                  }
                  return missing;
                })()""");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    @Test
    void everyTableAndFigureOfEveryPageIsSavedWhole() {
        here().look(WIDE, false);
        int tables = 0;
        int figures = 0;
        for (String page : PAGES.subList(0, PAGES.size() - 1)) {
            here().open(root() + page);
            assertThat(here().holds("document.readyState === 'complete'")).isTrue();
            here().ask(CATCH);
            here().ask("save().then(all => { window.files = all; }) && true");
            assertThat(here().holds("window.files")).as(page).isTrue();
            for (Object file : (List<?>) here().ask("window.files")) {
                List<?> parts = (List<?>) file;
                tables += parts.get(0).equals("table") ? 1 : 0;
                figures += parts.get(0).equals("figure") ? 1 : 0;
                assertThat(parts.get(2))
                        .as("%s %s: %s", page, parts.get(1), parts.get(3))
                        .isEqualTo(true);
            }
        }
        assertThat(tables).isGreaterThan(20);
        assertThat(figures).isGreaterThan(3);
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
        here().first("main table thead th:last-child button").click();
        assertThat(here().first("main table thead th:last-child").getDomAttribute("aria-sort"))
                .isEqualTo("ascending");
        assertThat(here().first("button.copy").isDisplayed()).isTrue();
        here().first("main table a.count").click();
        assertThat(here().holds("location.pathname === '/messages'")).isTrue();
    }

    @Test
    void networkCanBeMovedAndAskedByKeyboard() {
        here().look(WIDE, false);
        here().open(root() + "/network?layer=reply&who=everybody");
        assertThat(here().holds("document.querySelector('#stage[data-drawn=\"2\"] canvas')"))
                .isTrue();
        here().first("#find").sendKeys("mayor_a\t");
        assertThat(here().holds("document.querySelector('#found').textContent.includes('addressed by 1')"))
                .isTrue();
        for (String key : List.of("+", "-", "0")) {
            here().first("#stage").sendKeys(key);
        }
        assertThat(here().console()).noneMatch(line -> line.contains("Uncaught"));
        here().first("main table a.count").click();
        assertThat(here().holds("location.pathname === '/messages'")).isTrue();
        assertThat(here().first(".selection").getText()).contains("reply", "mayor_a");
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
