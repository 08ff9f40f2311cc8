package org.proxenos.workbench.collect;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.collect.Answer;
import org.proxenos.corpus.collect.CollectionPlan;
import org.proxenos.corpus.collect.Cursor;
import org.proxenos.corpus.collect.Gap;
import org.proxenos.corpus.collect.Page;
import org.proxenos.corpus.collect.Patience;
import org.proxenos.corpus.collect.Refusal;
import org.proxenos.corpus.collect.Request;
import org.proxenos.corpus.collect.Subject;
import org.proxenos.corpus.collect.UnexpectedAnswerException;
import org.proxenos.corpus.collect.Walk;

/** Goes a collection's way, page by page. An answer is on the disk before the cursor moves behind it. */
final class Pager {
    private final World world;
    private final CollectionPlan plan;
    private final RawFolder folder;
    private final @Nullable String token;
    private final Walk walk;
    private final String host;
    private final List<Gap> gaps = new ArrayList<>();
    private long pages;
    private long items;
    private long fresh;

    /**
     * On the way.
     *
     * @param token null: none
     */
    Pager(World world, CollectionPlan plan, RawFolder folder, @Nullable String token) {
        this.world = world;
        this.plan = plan;
        this.folder = folder;
        this.token = token;
        this.walk = Walk.of(plan);
        this.host = Hosts.of(plan.server());
    }

    /** An answer that was understood, or what to do instead. */
    private record Try(
            Patience.Decision decision,
            String trouble,
            @Nullable Answer answer,
            @Nullable Page page) {
        Try(Patience.Decision decision, String trouble) {
            this(decision, trouble, null, null);
        }
    }

    /**
     * Goes on from where the last run ended.
     *
     * @throws IOException when the disk does not take what came
     */
    Harvest collect() throws IOException {
        Cursor cursor = Walk.begin(plan, folder.cursor());
        Optional<Request> request = walk.next(cursor);
        int failures = 0;
        while (request.isPresent()) {
            Optional<Harvest> end = waitForTurn();
            if (end.isPresent()) {
                return end.get();
            }
            Instant now = world.pace().now();
            Try tried = ask(request.get(), cursor, failures);
            world.hosts().leave(host, world.pace().now().plus(tried.decision().pause()));
            if (tried.page() != null && tried.answer() != null) {
                cursor = store(request.get(), tried.answer(), tried.page(), now);
                request = walk.next(cursor);
                failures = 0;
            } else if (tried.decision().verdict() == Patience.Verdict.ASK_AGAIN) {
                failures++;
                world.told().progress("%s: %s; asking again".formatted(plan.name(), tried.trouble()));
            } else {
                boolean refused = tried.decision().verdict() == Patience.Verdict.REFUSED;
                return harvest(refused ? Harvest.End.REFUSED : Harvest.End.UNFINISHED, tried.trouble());
            }
        }
        return harvest(Harvest.End.DONE, "");
    }

    /** Sits out what the server wants; a harvest where that is the end of it. */
    private Optional<Harvest> waitForTurn() {
        Duration left = world.hosts().left(host, world.pace().now());
        if (left.compareTo(Patience.LONGEST) > 0) {
            Instant at = world.pace().now().plus(left).truncatedTo(ChronoUnit.SECONDS);
            return Optional.of(harvest(Harvest.End.UNFINISHED, "%s wants no request before %s".formatted(host, at)));
        }
        if (!left.isZero() && !world.pace().isOver()) {
            Instant at = world.pace().now().plus(left).truncatedTo(ChronoUnit.SECONDS);
            world.told().progress("%s: waiting for %s until %s".formatted(plan.name(), host, at));
            world.pace().sleep(left);
        }
        return world.pace().isOver() ? Optional.of(harvest(Harvest.End.STOPPED, "")) : Optional.empty();
    }

    private Try ask(Request request, Cursor cursor, int failures) {
        try {
            Answer answer = world.web().get(request, token);
            Patience.Decision decision =
                    world.patience().about(answer, failures, world.pace().now());
            return switch (decision.verdict()) {
                case TAKE -> new Try(decision, "", answer, walk.read(answer, cursor));
                case REFUSED -> new Try(decision, Refusal.of(plan, answer));
                default -> new Try(decision, "%s answered with status %d".formatted(host, answer.status()));
            };
        } catch (UnexpectedAnswerException e) {
            Patience.Decision decision = e.isPassing()
                    ? world.patience().aboutFailure(failures)
                    : new Patience.Decision(Patience.Verdict.REFUSED, Duration.ZERO);
            return new Try(decision, "%s answered %s".formatted(host, e.getMessage()));
        } catch (IOException e) {
            String why = e.getMessage() == null ? "no connection" : e.getMessage();
            return new Try(world.patience().aboutFailure(failures), "%s: %s".formatted(host, why));
        }
    }

    private Cursor store(Request request, Answer answer, Page page, Instant asked) throws IOException {
        if (page.kept() && plan.subject() == Subject.FEED) {
            folder.add(".xml", answer.open().readAllBytes());
        } else if (page.kept()) {
            folder.add(line(request, answer, asked));
        }
        Gap gap = page.gap();
        if (gap != null) {
            gaps.add(gap);
        }
        Cursor after = gap == null ? page.after() : page.after().withGap(gap);
        folder.save(after);
        pages++;
        items += page.items();
        fresh += page.fresh();
        world.told().progress("%s: %,d pages, %,d posts".formatted(plan.name(), pages, items));
        return after;
    }

    /** The answer as it came, on one line, with the time of asking beside it. */
    private static String line(Request request, Answer answer, Instant asked) {
        String address = request.address().replace("\\", "%5C").replace("\"", "%22");
        return "{\"collected_at\":\"%s\",\"request\":\"%s\",\"response\":%s}"
                .formatted(asked.truncatedTo(ChronoUnit.MILLIS), address, answer.line());
    }

    private Harvest harvest(Harvest.End end, String reason) {
        return new Harvest(plan, new Harvest.Tally(pages, items, fresh, gaps), end, reason);
    }
}
