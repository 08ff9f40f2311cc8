package org.proxenos.workbench.serve.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.proxenos.coding.HandCode;
import org.proxenos.engine.people.PeopleStore;
import org.proxenos.report.Browser;
import org.proxenos.workbench.Ran;
import org.proxenos.workbench.folder.PeoplesCodes;
import org.proxenos.workbench.serve.OpenStudy;
import org.proxenos.workbench.serve.Server;
import org.proxenos.workbench.serve.section.Sections;

/** From an import to the messages behind a number, in a real browser, with two coders. */
final class CodingPathTest {
    private static final int UNITS = 9;
    private static final int WIDE = 1400;
    private static final int PHONE = 400;

    @TempDir
    private Path folder;

    @Test
    void twoCodersCodeAgreeAndSettle() throws IOException, InterruptedException {
        assumeTrue(Browser.isHere(), "no chromium here");
        Path study = folder.resolve("study");
        ServedStudy.make(study, UNITS, ServedStudy.CODERS);
        try (OpenStudy open = OpenStudy.at(study);
                Server server = Server.start(open, new Server.Place(null, 0), pages -> Sections.of(open, pages));
                Browser browser = Browser.start(folder.resolve("profile"))) {
            browser.look(WIDE, false);
            browser.open(server.address());
            code(browser, server, "ana", "1");
            code(browser, server, "ben", "0");
            double alpha = agree(browser, server, study);
            assertThat(alpha).isLessThan(1);
            settle(browser, server);
            afterwards(study);
            openTheMessagesBehindACell(browser, server);
            assertThat(browser.console()).isEmpty();
            assertThat(browser.requestsBeyond(server.root())).isEmpty();
        }
    }

    /** The last step: from a number in a table of results to the message that people coded, with what each said. */
    private static void openTheMessagesBehindACell(Browser browser, Server server) throws IOException {
        browser.open(server.root() + "/outcomes");
        assertThat(browser.holds("document.querySelector('main table a[href^=\"/messages?sel=\"]') !== null"))
                .isTrue();
        WebElement cell = browser.first("main table a[href^='/messages?sel=']");
        String counted = cell.getText();
        cell.click();
        await(browser, "location.pathname === '/messages' && document.querySelector('.selection') !== null");
        await(browser, "document.querySelector('.extent').textContent.includes('%s message')".formatted(counted));
        browser.open(server.root() + browser.ask("location.pathname + location.search") + "&q=p3");
        shoot(browser, "messages-behind");
        browser.first("article.message a[href='/messages/p3']").click();
        await(browser, "document.querySelector('.people') !== null");
        shoot(browser, "message-people");
        assertThat(browser.first(".people").getText()).contains("criticism of ministry: 1", "by ana", "by ben");
        assertThat(browser.serious()).isEmpty();
        assertThat(browser.first("article.message").getText()).contains("The ministry breaks its word");
    }

    /** By keyboard alone; the coders differ in how they see every second message. */
    private static void code(Browser browser, Server server, String coder, String criticismOfEven) throws IOException {
        browser.open(server.root() + "/coding?coder=" + coder);
        await(browser, "!document.querySelector('#desk').hidden");
        shoot(browser, "coding-" + coder);
        Map<String, String> keys =
                Map.of("relevant", "1", "targets", "1", "stance", "2", "intensity", "2", "emotion", "1");
        for (int step = 0; step < UNITS * 20; step++) {
            if (truth(browser, "!document.querySelector('#finished').hidden")) {
                break;
            }
            String asked = text(
                    browser, "(document.querySelector('#questions li[aria-current]') || {}).dataset.variable || ''");
            boolean answered = truth(
                    browser, "document.querySelector('#questions li[aria-current] [aria-pressed=true]') !== null");
            int number = Integer.parseInt(
                    text(browser, "document.querySelector('#text').textContent").replaceAll("\\D", ""));
            String key =
                    asked.equals("criticism") ? number % 2 == 0 ? criticismOfEven : "1" : keys.getOrDefault(asked, "");
            browser.type(answered ? Keys.ENTER : key);
        }
        await(browser, "!document.querySelector('#finished').hidden");
        await(browser, "document.querySelector('#saving').textContent === 'all saved'");
    }

    private double agree(Browser browser, Server server, Path study) throws IOException {
        browser.open(server.root() + "/agreement");
        shoot(browser, "agreement");
        WebElement row = browser.first("tr:has(a[href='/agreement/criticism'])");
        double shown =
                Double.parseDouble(row.findElements(By.tagName("td")).get(3).getText());
        Ran told = Ran.proxenos("agree", study, "--variable", "criticism", "--json");
        assertThat(told.code()).as(told.err()).isZero();
        assertThat(alpha(told.json())).isCloseTo(shown, within(.0005));
        Object csv = browser.ask("fetch('/agreement/codes.csv').then(r => r.text())");
        Path file = Files.writeString(folder.resolve("codes.csv"), String.valueOf(csv));
        agreesOn(file, told);
        Ran out = Ran.proxenos("codes", study, "--export", "long", "--out", folder.resolve("long"));
        assertThat(out.code()).as(out.err()).isZero();
        agreesOn(folder.resolve("long/codes.csv"), told);
        browser.open(server.root() + "/agreement/criticism");
        assertThat(browser.first("main").getText()).contains("ana and ben", "By week");
        shoot(browser, "agreement-variable");
        return shown;
    }

    /** What was exported gives the same as the study. */
    private static void agreesOn(Path export, Ran told) throws IOException {
        Ran again = Ran.proxenos("agree", export, "--variable", "criticism", "--json");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.json()).as("agree on %s", export).isEqualTo(told.json());
    }

    private static double alpha(JsonNode agreement) {
        return agreement.get(0).get("alpha").get("nominal").asDouble();
    }

    private static void settle(Browser browser, Server server) throws IOException {
        browser.open(server.root() + "/adjudication");
        shoot(browser, "adjudication");
        browser.first("main table a").click();
        shoot(browser, "adjudication-unit");
        assertThat(browser.first("main .text").getText()).isNotEmpty();
        browser.first("select[name='settle:criticism:ministry'] option[value='1']")
                .click();
        browser.first("main button[type=submit]").click();
        await(browser, "location.pathname === '/adjudication' && document.readyState === 'complete'");
        assertThat(browser.first("main table tbody tr:last-child td:nth-of-type(2)")
                        .getText())
                .isEqualTo("1");
    }

    private void afterwards(Path study) throws IOException {
        try (PeopleStore store = PeopleStore.open(study.resolve(PeopleStore.FILE), Clock.systemUTC())) {
            List<HandCode> codes = PeoplesCodes.of(store);
            assertThat(codes.stream().map(HandCode::coder).distinct())
                    .containsExactlyInAnyOrder("ana", "ben", "adjudicated");
            assertThat(codes).filteredOn(c -> c.variable().equals("relevant")).hasSize(2 * UNITS);
        }
        Ran run = Ran.proxenos("run", study);
        assertThat(run.code()).as(run.err()).isZero();
        try (Stream<Path> tables = Files.list(study.resolve("results/tables"))) {
            Path reliability = tables.filter(t -> t.toString().contains("reliability"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readString(reliability)).contains("criticism");
        }
    }

    private static void await(Browser browser, String what) {
        assertThat(browser.holds(what))
                .as(what + ": " + browser.first("main").getText())
                .isTrue();
    }

    private static boolean truth(Browser browser, String what) {
        return Boolean.TRUE.equals(browser.ask(what));
    }

    private static String text(Browser browser, String what) {
        return String.valueOf(browser.ask(what));
    }

    /** Keeps pictures where somebody asked for them, wide and as on a phone, by day and by night. */
    private static void shoot(Browser browser, String name) throws IOException {
        String where = System.getProperty("proxenos.pictures");
        if (where == null) {
            return;
        }
        for (boolean dark : new boolean[] {true, false}) {
            for (int width : new int[] {PHONE, WIDE}) {
                browser.look(width, dark);
                browser.picture(Path.of(where, "%s-%d-%s.png".formatted(name, width, dark ? "dark" : "light")));
            }
        }
        browser.look(WIDE, false);
    }
}
