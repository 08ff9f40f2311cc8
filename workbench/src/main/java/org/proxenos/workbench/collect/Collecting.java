package org.proxenos.workbench.collect;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.collect.CollectionPlan;
import org.proxenos.corpus.collect.Patience;
import org.proxenos.corpus.collect.Subject;

/**
 * A run over a study's collections: streams beside each other, all else one after the other.
 *
 * @param study the study's folder
 * @param sources where its exports lie; what is collected goes to {@code collected/NAME/} in it
 * @param world what collections share
 */
public record Collecting(Path study, Path sources, World world) {
    /** The folder of what was collected, in a study's sources. */
    public static final String FOLDER = "collected";

    private static final String LOCK = ".collect.lock";

    /** A run in the real world. */
    public static Collecting of(Path study, Path sources, Pace pace, Told told) {
        // Of its own in each process: whoever waits for the same server should not come back at the same moment.
        Patience patience = new Patience(new SplittableRandom());
        return new Collecting(study, sources, new World(Web.open(Web.Limits.USUAL), new Hosts(), patience, pace, told));
    }

    /**
     * Collects; one run at a time may do so in a study.
     *
     * @param environment the value of an environment variable; null where it is not set
     * @throws IllegalArgumentException when a token that a plan names is not there
     * @throws IOException when another run is at it, or the disk does not take what came
     */
    public List<Harvest> run(List<CollectionPlan> plans, Function<String, @Nullable String> environment)
            throws IOException {
        Map<CollectionPlan, @Nullable String> tokens = new LinkedHashMap<>();
        for (CollectionPlan plan : plans) {
            tokens.put(plan, token(plan, environment));
        }
        try (FileChannel channel =
                        FileChannel.open(study.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            if (lock == null) {
                throw new IOException(
                        "another command is collecting for '%s'; wait for it, or stop it".formatted(study));
            }
            return harvest(tokens);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static @Nullable String token(CollectionPlan plan, Function<String, @Nullable String> environment) {
        if (plan.token() == null) {
            return null;
        }
        String token = environment.apply(plan.token());
        if (token == null || token.isBlank()) {
            throw new IllegalArgumentException("the environment variable %s, which token: of '%s' names, is not set"
                    .formatted(plan.token(), plan.name()));
        }
        return token.strip();
    }

    private List<Harvest> harvest(Map<CollectionPlan, @Nullable String> tokens) throws IOException {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            Map<CollectionPlan, Future<Harvest>> streams = new LinkedHashMap<>();
            for (CollectionPlan plan : tokens.keySet()) {
                if (plan.subject() == Subject.JETSTREAM) {
                    streams.put(plan, threads.submit(() -> collect(plan, null)));
                }
            }
            List<Harvest> harvests = new ArrayList<>();
            for (Map.Entry<CollectionPlan, @Nullable String> plan : tokens.entrySet()) {
                if (!streams.containsKey(plan.getKey())) {
                    harvests.add(collect(plan.getKey(), plan.getValue()));
                }
            }
            for (Future<Harvest> stream : streams.values()) {
                harvests.add(await(stream));
            }
            return harvests;
        } finally {
            world.pace().stop();
            threads.shutdown();
        }
    }

    private Harvest collect(CollectionPlan plan, @Nullable String token) throws IOException {
        try (RawFolder folder = RawFolder.open(sources.resolve(FOLDER), plan.name())) {
            return plan.subject() == Subject.JETSTREAM
                    ? new Listener(world, plan, folder).listen()
                    : new Pager(world, plan, folder, token).collect();
        }
    }

    private static Harvest await(Future<Harvest> stream) throws IOException {
        try {
            return stream.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw e.getCause() instanceof RuntimeException bug ? bug : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while listening", e);
        }
    }
}
