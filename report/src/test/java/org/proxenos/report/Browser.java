package org.proxenos.report;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window: what it shows of a page, what it says on its console, whom it asks. Report and workbench are looked at through it. */
public final class Browser implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String AXE = read("axe.min.js");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Whether this machine has Chromium and its driver. */
    public static boolean isHere() {
        return find("chromedriver").isPresent() && binary().isPresent();
    }

    private static Optional<File> binary() {
        return BROWSERS.stream().map(Browser::find).flatMap(Optional::stream).findFirst();
    }

    private static Optional<File> find(String program) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .map(folder -> new File(folder, program))
                .filter(File::canExecute)
                .findFirst();
    }

    /** A browser with a fresh profile in a folder. */
    public static Browser start(Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(binary().orElseThrow());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable("browser", Level.ALL);
        logs.enable("performance", Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(find("chromedriver").orElseThrow())
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    /** Looks through a window of that width, by day or by night. */
    public void look(int width, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** Opens an address. */
    public void open(String address) {
        driver.get(address);
    }

    /** The first element of that selector. */
    public WebElement first(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** Types into what has the focus. */
    public void type(CharSequence keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** What a script returns. */
    public Object ask(String script) {
        return Objects.requireNonNull(driver.executeScript("return " + script), script);
    }

    /** Waits until something holds, for ten seconds at most; asked anew each time, since a page that goes takes its scripts along. */
    public boolean holds(String condition) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (System.nanoTime() < end) {
            if (holdsNow(condition)) {
                return true;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return false;
    }

    private boolean holdsNow(String condition) {
        try {
            return Boolean.TRUE.equals(driver.executeScript("return !!(%s)".formatted(condition)));
        } catch (WebDriverException onItsWayToAnotherPage) {
            return false;
        }
    }

    /** What axe finds serious or critical, a line each. */
    public List<String> serious() {
        driver.executeScript(AXE);
        Object found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations
                  .filter(v => v.impact === 'serious' || v.impact === 'critical')
                  .flatMap(v => v.nodes.slice(0, 5).map(n => v.id + ': ' + n.target.join(' ') + ' ' + n.html.slice(0, 160)))))
                  .catch(e => done(['axe failed: ' + e]));""");
        List<String> lines = new ArrayList<>();
        ((List<?>) Objects.requireNonNull(found)).forEach(line -> lines.add(String.valueOf(line)));
        return lines;
    }

    /** What the console holds, warnings included; each is told once. */
    public List<String> console() {
        return log("browser").map(LogEntry::getMessage).toList();
    }

    /** Addresses that were asked for since the last question, but for those below one root and the browser's own. */
    public List<String> requestsBeyond(String root) {
        return log("performance")
                .map(LogEntry::getMessage)
                .filter(m -> m.contains("\"Network.requestWillBeSent\""))
                .map(m -> m.replaceFirst("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .filter(url -> !url.startsWith(root + "/")
                        && !url.startsWith("data:")
                        && !url.startsWith("about:")
                        && !url.startsWith("chrome:")
                        && !url.startsWith("blob:" + root))
                .toList();
    }

    private Stream<LogEntry> log(String kind) {
        return driver.manage().logs().get(kind).getAll().stream();
    }

    /** Keeps a picture of the whole page. */
    public void picture(Path file) throws IOException {
        Object height = ask("Math.min(4000, document.documentElement.scrollHeight)");
        Object width = ask("innerWidth");
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(Browser.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
