package org.proxenos.workbench.collect;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.proxenos.corpus.collect.Answer;
import org.proxenos.corpus.collect.CollectionPlan;
import org.proxenos.corpus.collect.Cursor;
import org.proxenos.corpus.collect.Gap;
import org.proxenos.corpus.collect.Patience;
import org.proxenos.corpus.collect.Refusal;
import org.proxenos.corpus.collect.Tail;
import org.proxenos.corpus.collect.UnexpectedAnswerException;
import org.proxenos.corpus.collect.Walk;

/** Listens to a stream until the time is up. Where to go on is read from what is stored, so neither is ahead of the other. */
final class Listener {
    private static final Duration BEAT = Duration.ofMillis(200);
    private static final long FORCED_EVERY = Duration.ofSeconds(1).toNanos();
    /** A connection that held for so long was no failure. */
    private static final Duration STEADY = Duration.ofMinutes(1);

    private static final long TOLD_EVERY = 1000;
    /** More than ten seconds of all that Bluesky posts. */
    private static final long LOOK_BACK = 1 << 24;

    private final World world;
    private final CollectionPlan plan;
    private final RawFolder folder;
    private final String host;
    private final List<Gap> gaps = new ArrayList<>();
    private long connections;
    private long items;
    private long fresh;
    private int failures;
    private long forced = System.nanoTime();

    Listener(World world, CollectionPlan plan, RawFolder folder) {
        this.world = world;
        this.plan = plan;
        this.folder = folder;
        this.host = Hosts.of(plan.server());
    }

    /**
     * Listens.
     *
     * @throws IOException when the disk does not take what came
     */
    Harvest listen() throws IOException {
        Cursor before = folder.cursor();
        Cursor cursor = Walk.begin(plan, before);
        Tail tail = new Tail(plan);
        if (!before.has(Walk.PLAN) || before.find(Walk.PLAN).equals(cursor.find(Walk.PLAN))) {
            folder.last(LOOK_BACK, tail::remember);
        }
        folder.save(cursor);
        while (!world.pace().isOver()) {
            Optional<Harvest> end = connection(tail);
            if (end.isPresent()) {
                return end.get();
            }
        }
        return harvest(Harvest.End.STOPPED, "");
    }

    /** One connection from its beginning to its end; a harvest where it was the last. */
    private Optional<Harvest> connection(Tail tail) throws IOException {
        Instant begun = world.pace().now();
        try (EventStream stream = EventStream.open(world.web(), tail.address())) {
            connections++;
            return hear(stream, tail);
        } catch (StorageException e) {
            throw e.cause();
        } catch (EventStream.RefusedException e) {
            return refused(e.answer());
        } catch (UnexpectedAnswerException e) {
            return broken("%s sent %s".formatted(host, e.getMessage()));
        } catch (IOException e) {
            return broken("%s: %s".formatted(host, Objects.requireNonNullElse(e.getMessage(), "no connection")));
        } finally {
            folder.force();
            failures = begun.plus(STEADY).isBefore(world.pace().now()) ? 0 : failures;
        }
    }

    private Optional<Harvest> hear(EventStream stream, Tail tail) throws IOException {
        while (!world.pace().isOver()) {
            String text = stream.next(BEAT);
            if (text != null && isOver(tail, text)) {
                return Optional.of(harvest(Harvest.End.DONE, ""));
            }
            force(text == null);
        }
        return Optional.empty();
    }

    /** What went wrong on this side of the network. */
    private static final class StorageException extends IOException {
        private static final long serialVersionUID = 1L;

        StorageException(IOException cause) {
            super(cause);
        }

        IOException cause() {
            return getCause() instanceof IOException io ? io : this;
        }
    }

    /** A gap is noted before the event behind it is stored: the other way round it could be forgotten. */
    private boolean isOver(Tail tail, String text) throws StorageException {
        Optional<Instant> last = tail.last();
        Tail.Event event = tail.take(text);
        failures = tail.last().equals(last) ? failures : 0;
        if (event.over()) {
            return true;
        }
        try {
            if (event.gap() != null) {
                gaps.add(event.gap());
                folder.save(folder.cursor().withGap(event.gap()));
            }
            items++;
            if (event.stored()) {
                fresh++;
                folder.add(text.replace('\r', ' ').replace('\n', ' '));
            }
        } catch (IOException e) {
            throw new StorageException(e);
        }
        if (items % TOLD_EVERY == 1) {
            world.told()
                    .progress("%s: %,d events, the last of %s"
                            .formatted(
                                    plan.name(),
                                    items,
                                    tail.last().map(Instant::toString).orElse("no known time")));
        }
        return false;
    }

    private void force(boolean quiet) throws StorageException {
        long now = System.nanoTime();
        if (quiet || now - forced > FORCED_EVERY) {
            try {
                folder.force();
            } catch (IOException e) {
                throw new StorageException(e);
            }
            forced = now;
        }
    }

    private Optional<Harvest> refused(Answer answer) {
        Patience.Decision decision =
                world.patience().about(answer, failures, world.pace().now());
        if (decision.verdict() == Patience.Verdict.ASK_AGAIN || decision.verdict() == Patience.Verdict.LEAVE) {
            return again(decision, "%s answered with status %d".formatted(host, answer.status()));
        }
        return Optional.of(harvest(Harvest.End.REFUSED, Refusal.of(plan, answer)));
    }

    private Optional<Harvest> broken(String trouble) {
        return again(world.patience().aboutFailure(failures), trouble);
    }

    private Optional<Harvest> again(Patience.Decision decision, String trouble) {
        failures++;
        if (decision.verdict() == Patience.Verdict.LEAVE) {
            return Optional.of(harvest(Harvest.End.UNFINISHED, trouble));
        }
        world.told().progress("%s: %s; connecting again".formatted(plan.name(), trouble));
        world.pace().sleep(decision.pause());
        return Optional.empty();
    }

    private Harvest harvest(Harvest.End end, String reason) {
        return new Harvest(plan, new Harvest.Tally(connections, items, fresh, gaps), end, reason);
    }
}
