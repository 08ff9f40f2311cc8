package org.proxenos.study.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.proxenos.study.plan.HypothesisPlan;

/** The questions of framework section 5, with the built-in plan of those that can be tested. */
final class Hypotheses {
    /** A target is named in a negative text. */
    static final String CRITICISM = "criticism";

    private static final String REPOSTS = "reposts";

    private static final Map<String, String> STATEMENTS = statements();

    private Hypotheses() {}

    /** The test of a planned hypothesis. */
    static Hypothesis of(HypothesisPlan plan) {
        String id = plan.id();
        String statement = statement(id);
        return switch (plan.id()) {
            case "RQ1" -> new EngagementShares(id, statement, Objects.requireNonNullElse(plan.exposure(), CRITICISM));
            case "H2" ->
                new CountHypothesis(Claim.of(id, statement, CRITICISM, REPOSTS).planned(plan));
            case "H3" ->
                new CountHypothesis(Claim.of(id, statement, "common_enemy_full", REPOSTS)
                        .beside(CRITICISM, "negative")
                        .planned(plan));
            case "H4" ->
                new CountHypothesis(Claim.of(id, statement, "moral", REPOSTS).planned(plan));
            case "H1" -> new RateAtEvent(id, statement, plan);
            case "H5" -> new TogetherInText(id, statement, plan);
            case "H9" -> new ForeignTies(id, statement);
            case "H11" ->
                new CountHypothesis(
                        Claim.of(id, statement, CRITICISM, "thread_depth").planned(plan));
            case "H13" -> new ActiveShare(id, statement, plan);
            case "H14" -> new TargetRatio(id, statement, plan);
            case "H6" -> new ParticipationInThreads(id, statement, plan);
            case "H7" -> new AimOfReplies(id, statement, plan);
            case "H8" -> new ChannelContrast(id, statement, plan);
            case "H10" -> new BrandGain(id, statement, plan);
            case "H12" -> new CompetitiveCooperation(id, statement, plan);
            case "H15" -> new MediatedParticipation(id, statement, plan);
            default -> throw new IllegalArgumentException("there is no hypothesis " + id);
        };
    }

    /** What is claimed or asked. */
    static String statement(String id) {
        return STATEMENTS.getOrDefault(id, id);
    }

    private static Map<String, String> statements() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("RQ1", "How much negative emotional engagement is there, by whom and at whom?");
        all.put("H1", "The rate of criticism rises at the event.");
        all.put("H2", "Within an account, messages that criticise get more reposts than others.");
        all.put("H3", "Common-enemy rhetoric goes with more reposts beyond negativity and criticism.");
        all.put("H4", "Each moral word goes with more reposts.");
        all.put("H5", "Criticism and calls to action occur together more often than by chance.");
        all.put(
                "H6",
                "Threads that begin with criticism and a call to action hold more participation than those with a call"
                        + " alone.");
        all.put("H7", "Citizens' negativity in mayors' threads is aimed at the government more than at the mayor.");
        all.put("H8", "Posts carry more negative engagement than press releases of the same city.");
        all.put("H9", "Ties of city accounts across borders increase.");
        all.put("H10", "The normative side of the city's brand gains favour.");
        all.put("H11", "Criticism opens deeper threads with more exchange.");
        all.put("H12", "Mayors combine competition and cooperation with their own government.");
        all.put(
                "H13",
                "Messages that criticise draw a higher share of active reactions than the same account's others.");
        all.put("H14", "The target's messages on the event have more replies per repost than its others.");
        all.put("H15", "Criticism goes with citizens' negative engagement, and that with participation.");
        return all;
    }
}
