package org.proxenos.workbench.serve.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;
import org.proxenos.coding.HandCode;
import org.proxenos.engine.people.PeopleStore;
import org.proxenos.workbench.Ran;
import org.proxenos.workbench.folder.PeoplesCodes;
import org.proxenos.workbench.serve.OpenStudy;
import org.proxenos.workbench.serve.Server;
import org.proxenos.workbench.serve.section.Sections;

/** From an import to the messages behind a number, in a real browser, with two coders. */
final class CodingPathTest {
    private static final int UNITS = 9;

    @TempDir
    private Path folder;

    @Test
    void twoCodersCodeAgreeAndSettle() throws IOException {
        assumeTrue(program("chromedriver").isPresent() && program("chromium").isPresent(), "no chromium here");
        Path study = folder.resolve("study");
        ServedStudy.make(study, UNITS, ServedStudy.CODERS);
        try (OpenStudy open = OpenStudy.at(study);
                Server server = Server.start(open, new Server.Place(null, 0), pages -> Sections.of(open, pages))) {
            ChromeDriver driver = browser(folder.resolve("profile"));
            try {
                driver.get(server.address());
                code(driver, server, "ana", "1");
                code(driver, server, "ben", "0");
                double alpha = agree(driver, server, study);
                assertThat(alpha).isLessThan(1);
                settle(driver, server);
                for (LogEntry entry : driver.manage().logs().get("browser").getAll()) {
                    assertThat(entry.getMessage()).as("console").isEmpty();
                }
            } finally {
                driver.quit();
            }
        }
        afterwards(study);
    }

    /** By keyboard alone; the coders differ in how they see every second message. */
    private static void code(ChromeDriver driver, Server server, String coder, String criticismOfEven) {
        driver.get(server.root() + "/coding?coder=" + coder);
        await(driver, "!document.querySelector('#desk').hidden");
        shoot(driver, "coding-" + coder);
        Map<String, String> keys =
                Map.of("relevant", "1", "targets", "1", "stance", "2", "intensity", "2", "emotion", "1");
        for (int step = 0; step < UNITS * 20; step++) {
            if (truth(driver, "!document.querySelector('#finished').hidden")) {
                break;
            }
            String asked = text(
                    driver, "(document.querySelector('#questions li[aria-current]') || {}).dataset.variable || ''");
            boolean answered =
                    truth(driver, "document.querySelector('#questions li[aria-current] [aria-pressed=true]') !== null");
            int number = Integer.parseInt(
                    text(driver, "document.querySelector('#text').textContent").replaceAll("\\D", ""));
            String key =
                    asked.equals("criticism") ? number % 2 == 0 ? criticismOfEven : "1" : keys.getOrDefault(asked, "");
            press(driver, answered ? Keys.ENTER.toString() : key);
        }
        await(driver, "!document.querySelector('#finished').hidden");
        await(driver, "document.querySelector('#saving').textContent === 'all saved'");
    }

    private double agree(ChromeDriver driver, Server server, Path study) throws IOException {
        driver.get(server.root() + "/agreement");
        shoot(driver, "agreement");
        WebElement row = driver.findElement(By.xpath("//tr[th/a[text()='criticism']]"));
        double shown =
                Double.parseDouble(row.findElements(By.tagName("td")).get(3).getText());
        Ran told = Ran.proxenos("agree", study, "--variable", "criticism", "--json");
        assertThat(told.code()).as(told.err()).isZero();
        assertThat(alpha(told.json())).isCloseTo(shown, within(.0005));
        Object csv = driver.executeAsyncScript(
                "const done = arguments[0]; fetch('/agreement/codes.csv').then(r => r.text()).then(done);");
        Path file = Files.writeString(folder.resolve("codes.csv"), String.valueOf(csv));
        Ran again = Ran.proxenos("agree", file, "--variable", "criticism", "--json");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.json()).as("agree on the export").isEqualTo(told.json());
        driver.get(server.root() + "/agreement/criticism");
        assertThat(driver.findElement(By.tagName("main")).getText()).contains("ana and ben", "By week");
        shoot(driver, "agreement-variable");
        return shown;
    }

    private static double alpha(JsonNode agreement) {
        return agreement.get(0).get("alpha").get("nominal").asDouble();
    }

    private static void settle(ChromeDriver driver, Server server) {
        driver.get(server.root() + "/adjudication");
        shoot(driver, "adjudication");
        driver.findElement(By.cssSelector("main table a")).click();
        shoot(driver, "adjudication-unit");
        assertThat(driver.findElement(By.cssSelector("main .text")).getText()).isNotEmpty();
        driver.findElement(By.cssSelector("select[name='settle:criticism:ministry'] option[value='1']"))
                .click();
        driver.findElement(By.cssSelector("main button[type=submit]")).click();
        await(driver, "location.pathname === '/adjudication' && document.readyState === 'complete'");
        assertThat(driver.findElement(By.cssSelector("main table tbody tr:last-child td:nth-of-type(2)"))
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

    private static ChromeDriver browser(Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium").orElseThrow());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable("browser", Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriver driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(program("chromedriver").orElseThrow())
                        .build(),
                options);
        driver.manage().window().setSize(new Dimension(1400, 900));
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
        return driver;
    }

    private static Optional<File> program(String name) {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator, -1))
                .map(path -> new File(path, name))
                .filter(File::canExecute)
                .findFirst();
    }

    private static void press(ChromeDriver driver, String key) {
        driver.switchTo().activeElement().sendKeys(key);
    }

    private static void await(ChromeDriver driver, String what) {
        Object held = driver.executeAsyncScript("const done = arguments[0]; let n = 0;"
                + " const look = () => (%s) ? done(true) : n++ > 200 ? done(false) : setTimeout(look, 100); look();"
                        .formatted(what));
        assertThat(held)
                .as(what + ": " + text(driver, "document.querySelector('main').innerText"))
                .isEqualTo(true);
    }

    private static boolean truth(ChromeDriver driver, String what) {
        return Boolean.TRUE.equals(driver.executeScript("return " + what));
    }

    private static String text(ChromeDriver driver, String what) {
        return String.valueOf(driver.executeScript("return " + what));
    }

    /** Keeps pictures where somebody asked for them, wide and as on a phone, by day and by night. */
    private static void shoot(ChromeDriver driver, String name) {
        String where = System.getProperty("proxenos.pictures");
        if (where == null) {
            return;
        }
        for (String scheme : List.of("light", "dark")) {
            driver.executeCdpCommand(
                    "Emulation.setEmulatedMedia",
                    Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
            for (int width : List.of(1400, 400)) {
                driver.executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
                try {
                    Files.write(
                            Path.of(where, "%s-%d-%s.png".formatted(name, width, scheme)),
                            driver.getScreenshotAs(OutputType.BYTES));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
}
