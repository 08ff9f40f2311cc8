package org.proxenos.report;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window, as the tests need it; looked for where Debian, Ubuntu and others put it. */
final class Browser implements AutoCloseable {
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Whether this machine has Chromium and its driver. */
    static boolean isHere() {
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

    /** A browser with a fresh profile in a folder; it notes what it asks the network for. */
    static Browser start(Path profile) {
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

    /** Opens a page of that width as a file; {@code hash} follows its address. */
    void open(String html, Path file, int width, String hash) throws IOException {
        Files.writeString(file, html);
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
        driver.get("about:blank");
        console();
        requests();
        driver.get(file.toUri() + hash);
    }

    /** Reads again, in the dark. */
    void darken() {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
    }

    /** What a script returns. */
    Object ask(String script) {
        return Objects.requireNonNull(driver.executeScript("return " + script), script);
    }

    /** Waits until something holds, for five seconds at most: what a key or a click sets off comes after it. */
    boolean holds(String condition) {
        return Boolean.TRUE.equals(driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                const end = Date.now() + 5000;
                const look = () => (%s) ? done(true) : Date.now() > end ? done(false) : setTimeout(look, 10);
                look();""".formatted(condition)));
    }

    /** The first element of that selector. */
    WebElement first(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** The element that the keyboard speaks to. */
    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** What the console holds, warnings included. */
    List<String> console() {
        return log("browser").map(LogEntry::getMessage).toList();
    }

    /** Addresses that anything was asked of, but for the page itself and what it holds inside. */
    List<String> requests() {
        List<String> addresses = new ArrayList<>();
        log("performance")
                .map(LogEntry::getMessage)
                .filter(m -> m.contains("\"Network.requestWillBeSent\""))
                .map(m -> m.replaceFirst("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .filter(url -> !url.startsWith("file:") && !url.startsWith("data:") && !url.startsWith("about:"))
                .forEach(addresses::add);
        return addresses;
    }

    private Stream<LogEntry> log(String kind) {
        return driver.manage().logs().get(kind).getAll().stream();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
