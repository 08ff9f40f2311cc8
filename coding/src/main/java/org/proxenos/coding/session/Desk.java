package org.proxenos.coding.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proxenos.coding.people.Decision;
import org.proxenos.coding.people.Decision.Kind;

/**
 * What lies on a coder's desk: the units that they were given, in their order, and what they have done of them.
 *
 * @param coder whose
 * @param units ids in the order in which they are met
 * @param standing what all decided so far
 */
public record Desk(String coder, List<String> units, Standing standing) {
    /** After this long one's own codes are no longer remembered (framework section 8). */
    public static final Duration FORGOTTEN = Duration.ofDays(14);

    /** One unit in so many is coded again. */
    private static final int RETESTED = 10;

    /** Copies the units. */
    public Desk {
        units = List.copyOf(units);
    }

    /**
     * What is next.
     *
     * @param messageId the unit
     * @param isRetest whether it is one of the coder's own, to be coded again without seeing the first codes
     */
    public record Next(String messageId, boolean isRetest) {}

    /** The next unit: a retest that is due, else the first that is not done, else the first that was put aside. */
    public Optional<Next> next(Instant now) {
        Optional<Next> due = retests(now).stream().findFirst().map(id -> new Next(id, true));
        return due.or(() -> units.stream()
                        .filter(id -> standing.turn(coder, id, false).isEmpty())
                        .findFirst()
                        .map(id -> new Next(id, false)))
                .or(() -> skipped().stream().findFirst().map(id -> new Next(id, false)));
    }

    /** Units that were put aside, the longest first. */
    public List<String> skipped() {
        return units.stream()
                .filter(id -> standing.turn(coder, id, false)
                        .filter(d -> d.kind() == Kind.SKIP)
                        .isPresent())
                .sorted((a, b) -> skippedAt(a).compareTo(skippedAt(b)))
                .toList();
    }

    private Instant skippedAt(String id) {
        return standing.turn(coder, id, false).map(Decision::at).orElse(Instant.MIN);
    }

    /** Every tenth unit that was finished two weeks ago or more and has not been coded again. */
    public List<String> retests(Instant now) {
        List<String> due = new ArrayList<>();
        int place = 0;
        for (String id : units) {
            Optional<Decision> done = standing.turn(coder, id, false).filter(d -> d.kind() == Kind.DONE);
            boolean isTenth = ++place % RETESTED == 0;
            boolean isOld =
                    done.filter(d -> !d.at().plus(FORGOTTEN).isAfter(now)).isPresent();
            if (isTenth && isOld && standing.turn(coder, id, true).isEmpty()) {
                due.add(id);
            }
        }
        return due;
    }

    /** How many units are finished. */
    public int done() {
        return (int) units.stream().filter(id -> standing.isDone(coder, id)).count();
    }
}
