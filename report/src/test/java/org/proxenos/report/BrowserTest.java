package org.proxenos.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.proxenos.study.result.StudyResults;

/** The report as a browser shows it. Skips where there is no Chromium: {@code apt-get install chromium chromium-driver}. */
class BrowserTest {
    private static final int WIDE = 1400;
    private static final int PHONE = 390;
    private static final String FILES = "file://";
    private static final String CALM = html(SyntheticStudy.results());
    private static final String EMPTY = html(EmptyStudy.results());
    private static final String HOSTILE = html(HostileStudy.results());
    private static final String CROWDED = html(CrowdedStudy.results());

    @TempDir
    static Path folder;

    private static @Nullable Browser browser;

    @BeforeAll
    static void start() {
        assumeTrue(Browser.isHere(), "no chromium and chromedriver on this machine: the report is not looked at");
        browser = Browser.start(folder.resolve("profile"));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void reportOpensFromAFileWithoutAnErrorAndAsksNoNetwork() throws IOException {
        for (String html : List.of(CALM, EMPTY, HOSTILE, CROWDED)) {
            open(html, WIDE, "");
            assertThat(here().ask("document.querySelectorAll('h2').length")).isNotEqualTo(0L);
            assertThat(here().console()).isEmpty();
            assertThat(here().requestsBeyond(FILES)).isEmpty();
        }
    }

    @Test
    void countOpensItsMessagesAndTheKeyboardComesBackToIt() throws IOException {
        open(CALM, WIDE, "");
        WebElement count = here().first("a.count");
        count.sendKeys(Keys.ENTER);
        assertThat(here().holds("document.querySelector('dialog').open")).isTrue();
        assertThat(here().first("#panel .extent").getText()).isEqualTo("first 200 of 1,204 messages");
        assertThat(here().holds("document.querySelectorAll('.message').length === 100"))
                .isTrue();
        assertThat(here().first(".message").getText()).contains("mayor_a", "The ministry walks away", "id m000");
        assertThat(here().first(".message mark").getText()).isEqualTo("Shame");
        here().first("#panel .more").click();
        assertThat(here().holds("document.querySelectorAll('.message').length === 200"))
                .isTrue();
        here().type(Keys.ESCAPE);
        assertThat(here().holds("!document.querySelector('dialog').open")).isTrue();
        assertThat(here().holds("document.activeElement === document.querySelector('a.count')"))
                .isTrue();
        assertThat(here().console()).isEmpty();
    }

    @Test
    void messagesAreFoundByTheirWords() throws IOException {
        open(CALM, WIDE, "#sel=s-kept");
        here().first("#panel input").sendKeys("Bus Line");
        assertThat(here().first("#panel .extent").getText()).startsWith("26 found in first 200");
        assertThat(here().first(".message").getText()).contains("New bus line 7");
    }

    @Test
    void wordsOfPrivateAccountsAreNotThere() throws IOException {
        open(CALM, WIDE, "#sel=s-replies");
        assertThat(here().first(".message").getText()).contains("The words of a private account are not shown.");
    }

    @Test
    void hostileWordsStayWords() throws IOException {
        open(HOSTILE, WIDE, "#sel=s%22%3Cevil%3E");
        assertThat(here().holds("document.querySelectorAll('.message').length === 12"))
                .isTrue();
        assertThat(here().first(".message .words").getText()).isEqualTo("<script>alert(1)</script>");
        assertThat(here().ask("document.querySelectorAll('img, main script, dialog script').length"))
                .isEqualTo(0L);
        for (String hash : List.of("#sel=%", "#sel=constructor", "#sel=__proto__", "#sel=")) {
            open(HOSTILE, WIDE, hash);
            assertThat(here().holds("!document.querySelector('dialog').open")).isTrue();
        }
        assertThat(here().console()).isEmpty();
    }

    @Test
    void pageOfAPhoneScrollsDownOnly() throws IOException {
        for (String html : List.of(CALM, EMPTY, HOSTILE, CROWDED)) {
            open(html, PHONE, "");
            assertThat(here().ask("document.documentElement.scrollWidth")).isEqualTo((long) PHONE);
        }
        open(HOSTILE, PHONE, "#sel=s%22%3Cevil%3E");
        assertThat(here().ask("document.querySelector('dialog').scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void textStandsOutFromItsGroundByDayAndByNight() throws IOException {
        open(CALM, WIDE, "#sel=s-kept");
        assertThat(faint()).isEmpty();
        here().look(WIDE, true);
        assertThat(faint()).isEmpty();
    }

    @Test
    void axeFindsNothingSerious() throws IOException {
        for (String html : List.of(CALM, EMPTY, CROWDED)) {
            open(html, WIDE, "");
            assertThat(here().serious()).isEmpty();
        }
        open(CALM, WIDE, "#sel=s-kept");
        assertThat(here().serious()).isEmpty();
    }

    @Test
    void tableSortsByItsNumbers() throws IOException {
        open(CALM, WIDE, "");
        String messages = "#T04-content thead th:nth-child(3)";
        here().first(messages + " button").click();
        here().first(messages + " button").sendKeys(Keys.SPACE);
        assertThat(here().first(messages).getDomAttribute("aria-sort")).isEqualTo("descending");
        assertThat(here().first("#T04-content tbody tr th").getText()).isEqualTo("mayor_n");
    }

    /** Texts below 4.5 to 1 (WCAG 2.2, 1.4.3), each with its ratio; figures are checked by their palette. */
    private static List<String> faint() {
        List<String> faint = new ArrayList<>();
        ((List<?>) here().ask("""
                (() => {
                  const rgba = text => { const [r, g, b, a] = text.match(/[\\d.]+/g).map(Number); return [r, g, b, a ?? 1]; };
                  const ground = e => { for (; e; e = e.parentElement) { const c = rgba(getComputedStyle(e).backgroundColor); if (c[3] > 0) return c; } return [255, 255, 255, 1]; };
                  const light = c => { const [r, g, b] = c.slice(0, 3).map(v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b; };
                  return [...document.querySelectorAll('body *:not(svg *)')]
                    .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && e.getClientRects().length)
                    .map(e => { const a = light(rgba(getComputedStyle(e).color)), b = light(ground(e)); return [(Math.max(a, b) + .05) / (Math.min(a, b) + .05), e]; })
                    .filter(([ratio]) => ratio < 4.5)
                    .map(([ratio, e]) => ratio.toFixed(2) + ' ' + e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 40));
                })()""")).forEach(line -> faint.add(String.valueOf(line)));
        return faint;
    }

    private static Browser here() {
        assumeTrue(browser != null);
        return browser;
    }

    private static void open(String html, int width, String hash) throws IOException {
        Path file = folder.resolve("report.html");
        Files.writeString(file, html);
        here().look(width, false);
        here().open("about:blank");
        here().console();
        here().requestsBeyond(FILES);
        here().open(file.toUri() + hash);
    }

    private static String html(StudyResults results) {
        return new String(ReportFiles.of(results).getOrDefault("report.html", new byte[0]), StandardCharsets.UTF_8);
    }
}
