package org.proxenos.coding.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxenos.coding.Gold;
import org.proxenos.coding.HandCode;
import org.proxenos.coding.people.Decision;
import org.proxenos.coding.people.Decision.Kind;
import org.proxenos.coding.people.Decision.Place;

/**
 * What stands after all changes of mind: of several decisions of a coder on the same question the last counts, unless it was
 * taken back; then the one before.
 */
public final class Standing {
    private final Map<Question, Decision> standing;
    private final Map<Turn, Decision> units;
    private final Map<String, List<Decision>> byMessage;
    private final Map<String, List<String>> flags;

    private Standing(Map<Question, Decision> standing, Map<Turn, Decision> units) {
        this.standing = standing;
        this.units = units;
        this.byMessage = standing.values().stream()
                .collect(Collectors.groupingBy(d -> d.place().messageId()));
        this.flags = units.values().stream()
                .filter(d -> d.kind() == Kind.FLAG)
                .collect(Collectors.groupingBy(
                        d -> d.place().messageId(),
                        Collectors.mapping(d -> d.coder() + ": " + d.answer().memo(), Collectors.toList())));
    }

    /** A question put to somebody; what was settled after coding has one answer, whoever gave it. */
    private record Question(
            Kind kind,
            String coder,
            String message,
            @Nullable String target,
            String variable) {
        static Question of(Decision d) {
            String coder = d.kind() == Kind.ADJUDICATE ? Gold.ADJUDICATED : d.coder();
            Place place = d.place();
            return new Question(
                    d.kind(),
                    coder,
                    place.messageId(),
                    place.targetId(),
                    d.answer().variable());
        }
    }

    /** A coder's turn at a unit: the first, or a retest. */
    private record Turn(String coder, String message, boolean isRetest) {}

    /** What stands of these decisions, in the order in which they were taken. */
    public static Standing of(Collection<Decision> decisions) {
        Set<String> undone = new HashSet<>();
        for (Decision decision : decisions) {
            if (decision.undoes() != null) {
                undone.add(decision.coder() + "\n" + decision.undoes());
            }
        }
        Map<Question, Decision> standing = new LinkedHashMap<>();
        Map<Turn, Decision> units = new HashMap<>();
        for (Decision decision : decisions) {
            if (undone.contains(decision.coder() + "\n" + decision.id())) {
                continue;
            }
            switch (decision.kind()) {
                case CODE, RETEST, ADJUDICATE -> standing.put(Question.of(decision), decision);
                case DONE, SKIP, FLAG -> units.put(turn(decision), decision);
                case UNDO -> {}
            }
        }
        return new Standing(standing, units);
    }

    private static Turn turn(Decision decision) {
        boolean isRetest = decision.answer().value().equals(Kind.RETEST.code());
        return new Turn(decision.coder(), decision.place().messageId(), isRetest);
    }

    /** Decisions of a kind that stand, in the order in which their questions were first answered. */
    public List<Decision> all(Kind kind) {
        return standing.values().stream().filter(d -> d.kind() == kind).toList();
    }

    /** A coder's answers to a unit that stand. */
    public List<Decision> answers(Kind kind, String coder, String message) {
        return standing.entrySet().stream()
                .filter(e -> e.getKey().kind() == kind
                        && e.getKey().coder().equals(coder)
                        && e.getKey().message().equals(message))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Messages of which anything stands, in the order in which they were first coded. */
    public List<String> units() {
        return Stream.concat(
                        standing.keySet().stream().map(Question::message),
                        units.keySet().stream().map(Turn::message).sorted())
                .distinct()
                .toList();
    }

    /** What stands about a message, whoever said it. */
    public List<Decision> about(String message) {
        return List.copyOf(byMessage.getOrDefault(message, List.of()));
    }

    /** What coders wrote who flagged a unit. */
    public List<String> flags(String message) {
        return flags.getOrDefault(message, List.of()).stream().sorted().toList();
    }

    /** What became of a coder's turn at a unit: finished, put aside, flagged; empty where it is still to come. */
    public Optional<Decision> turn(String coder, String message, boolean isRetest) {
        return Optional.ofNullable(units.get(new Turn(coder, message, isRetest)));
    }

    /** Whether a coder has finished a unit, or handed it on with a flag. */
    public boolean isDone(String coder, String message) {
        return turn(coder, message, false).filter(d -> d.kind() != Kind.SKIP).isPresent();
    }

    /**
     * People's codes as files would bring them: what each coder said of the units that they finished, before anything was
     * settled, and what was settled, by {@link Gold#ADJUDICATED}.
     *
     * @param purposes what each round was for, by number
     */
    public List<HandCode> handCodes(Map<Integer, String> purposes) {
        List<HandCode> codes = new ArrayList<>();
        for (Map.Entry<Question, Decision> each : standing.entrySet()) {
            Question question = each.getKey();
            boolean isCode = question.kind() == Kind.CODE && isDone(question.coder(), question.message());
            if (isCode || question.kind() == Kind.ADJUDICATE) {
                codes.add(handCode(question, each.getValue(), purposes));
            }
        }
        return codes;
    }

    private static HandCode handCode(Question question, Decision decision, Map<Integer, String> purposes) {
        Decision.Answer answer = decision.answer();
        return new HandCode(
                question.message(),
                question.target(),
                question.variable(),
                question.coder(),
                answer.value(),
                decision.at(),
                answer.confidence(),
                answer.memo(),
                purposes.getOrDefault(decision.place().round(), ""),
                answer.wording().fingerprint());
    }
}
