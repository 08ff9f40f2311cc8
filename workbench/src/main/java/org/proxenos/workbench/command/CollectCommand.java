package org.proxenos.workbench.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.collect.CollectionPlan;
import org.proxenos.corpus.collect.Gap;
import org.proxenos.workbench.collect.Collecting;
import org.proxenos.workbench.collect.Harvest;
import org.proxenos.workbench.collect.Harvest.End;
import org.proxenos.workbench.collect.Pace;
import org.proxenos.workbench.console.Choice;
import org.proxenos.workbench.console.CommonOptions;
import org.proxenos.workbench.console.Console;
import org.proxenos.workbench.console.ExitCode;
import org.proxenos.workbench.console.Grid;
import org.proxenos.workbench.console.Json;
import org.proxenos.workbench.folder.StudyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code proxenos collect}: live collection that resumes. */
@Command(
        name = "collect",
        description = "Ask open platforms for what collect: of study.yaml lists, and go on where the last run ended.",
        footer = {
            "",
            "Answers are stored as they came, in sources/collected/ of the study; `proxenos run` reads them. A run that was"
                    + " killed or stopped goes on with the next. Streams are listened to until --for is over or Ctrl-C."
                    + " Exit code 3: something is missing, and is said.",
            "",
            "Examples:",
            "  proxenos collect my-study",
            "  proxenos collect my-study --for 12h",
            "  MASTODON_TOKEN=... proxenos collect my-study --only hashtag-climate"
        })
public final class CollectCommand implements Callable<Integer> {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})([smhd])");
    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1), "h", Duration.ofHours(1), "d", Duration.ofDays(1));
    private static final int SECONDS_TO_END = 20;

    private final Console console;

    @Mixin
    private final CommonOptions common;

    @Parameters(paramLabel = "STUDY", description = "The study's folder; proxenos init makes one.")
    private Path study;

    @Option(
            names = "--for",
            paramLabel = "DURATION",
            description = "When to stop at the latest: 30m, 12h, 7d. Without it a stream has no end.")
    private @Nullable String time;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            description = "Only the collections of these names; may be given again.")
    private List<String> only = new ArrayList<>();

    /** The command on this console. */
    public CollectCommand(Console console) {
        this.console = console;
        this.common = new CommonOptions(console);
    }

    @Override
    public Integer call() throws IOException {
        StudyFolder folder = StudyFolder.open(study);
        List<CollectionPlan> plans = chosen(folder.collections());
        Pace pace = new Pace.Real(time == null ? null : duration(time));
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = new Thread(() -> endWell(pace, ended));
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            List<Harvest> harvests =
                    Collecting.of(study, folder.exports(), pace, this::progress).run(plans, System::getenv);
            tell(harvests);
            console.check();
            return code(harvests).number();
        } finally {
            ended.countDown();
            forget(hook);
        }
    }

    /** After Ctrl-C: what is under way is made whole and told before the process ends. */
    private static void endWell(Pace pace, CountDownLatch ended) {
        pace.stop();
        try {
            ended.await(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException underWay) {
            // Ctrl-C was what ended the run: the hook is running, and waits for nothing any more.
            return;
        }
    }

    private synchronized void progress(String text) {
        console.progress(text);
    }

    private static Duration duration(String text) {
        Matcher parts = DURATION.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("--for '%s' is no time; write 30m, 12h or 7d".formatted(text));
        }
        return UNITS.getOrDefault(parts.group(2), Duration.ZERO).multipliedBy(Long.parseLong(parts.group(1)));
    }

    private List<CollectionPlan> chosen(List<CollectionPlan> plans) {
        if (plans.isEmpty()) {
            throw new IllegalArgumentException(
                    "study.yaml of '%s' has nothing under collect:; docs/guide/study-yaml.md says what can stand there"
                            .formatted(study));
        }
        Map<String, CollectionPlan> known = new LinkedHashMap<>();
        plans.forEach(plan -> known.put(plan.name(), plan));
        Choice<CollectionPlan> choice = new Choice<>("collection", known);
        return only.isEmpty()
                ? plans
                : only.stream().distinct().map(choice::find).toList();
    }

    private void tell(List<Harvest> harvests) {
        console.clear();
        if (common.json()) {
            console.out()
                    .print(Json.of(Map.of(
                            "collections",
                            harvests.stream().map(CollectCommand::json).toList())));
        } else {
            Grid grid = new Grid("collection", "pages", "items", "new", "gaps", "ended");
            for (Harvest harvest : harvests) {
                Harvest.Tally tally = harvest.tally();
                grid.row(
                        harvest.plan().name(),
                        Long.toString(tally.pages()),
                        Long.toString(tally.items()),
                        Long.toString(tally.fresh()),
                        Integer.toString(tally.gaps().size()),
                        harvest.end().code());
            }
            console.out().print(grid.text());
        }
        for (Harvest harvest : harvests) {
            harvest.tally().gaps().forEach(gap -> console.warn(harvest.plan().name() + ": " + gap.text()));
            if (!harvest.reason().isEmpty()) {
                console.warn(harvest.plan().name() + ": " + harvest.reason());
            }
        }
    }

    private static Map<String, Object> json(Harvest harvest) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", harvest.plan().name());
        all.put("pages", harvest.tally().pages());
        all.put("items", harvest.tally().items());
        all.put("new", harvest.tally().fresh());
        all.put("gaps", harvest.tally().gaps().stream().map(Gap::text).toList());
        all.put("end", harvest.end().code());
        all.put("reason", harvest.reason());
        return all;
    }

    /** A server that fails comes first, since another run helps; then what the study should mend; then what is missing. */
    private static ExitCode code(List<Harvest> harvests) {
        List<End> ends = harvests.stream().map(Harvest::end).toList();
        if (ends.contains(End.UNFINISHED)) {
            return ExitCode.WORLD_FAILED;
        }
        if (ends.stream().allMatch(End.REFUSED::equals)) {
            return ExitCode.WRONG_USE;
        }
        boolean gaps = harvests.stream().anyMatch(h -> !h.tally().gaps().isEmpty());
        return gaps || ends.contains(End.REFUSED) ? ExitCode.DONE_WITH_REJECTED : ExitCode.DONE;
    }
}
