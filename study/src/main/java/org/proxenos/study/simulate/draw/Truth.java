package org.proxenos.study.simulate.draw;

import java.util.LinkedHashMap;
import java.util.Map;
import org.proxenos.corpus.Strand;
import org.proxenos.study.simulate.design.Phase;

/**
 * What is true of a unit that people can code.
 *
 * @param unit its message id
 * @param strand in which source it is
 * @param phase in which window
 * @param isAmbiguous whether people err more often on it
 * @param values by variable of the codebook
 */
public record Truth(String unit, Strand strand, Phase phase, boolean isAmbiguous, Map<String, String> values) {
    static final String CRITICISM = "criticism";
    static final String ENEMY = "common_enemy_full";
    static final String MORAL = "moral_any";
    static final String DIRECTION = "direction";
    static final String STAGE = "stage";

    static Truth of(Post post) {
        Map<String, String> values = values(post.codes());
        values.put("competition", yes(post.bearing().competes()));
        values.put("cooperation", yes(post.bearing().cooperates()));
        return new Truth(post.id(), Strand.ACCOUNTS, post.phase(), post.isMisread(), values);
    }

    static Truth of(Release release) {
        return new Truth(release.id(), Strand.PRESS, release.phase(), release.isMisread(), values(release.codes()));
    }

    static Truth of(Reply reply) {
        Truth behaviour = ofBehaviour(reply);
        Map<String, String> values = values(reply.codes());
        values.putAll(behaviour.values);
        return new Truth(reply.id(), Strand.REPLIES, reply.phase(), reply.isMisread(), values);
    }

    /** What an answer does, whatever else it says. */
    static Truth ofBehaviour(Reply reply) {
        Map<String, String> values = new LinkedHashMap<>();
        if (!reply.tone().direction().isEmpty()) {
            values.put(DIRECTION, reply.tone().direction());
        }
        values.put(STAGE, Integer.toString(reply.tone().stage()));
        values.put("valence_normative_pos", yes(reply.brand() == Brand.FOR));
        values.put("valence_normative_neg", yes(reply.brand() == Brand.AGAINST));
        return new Truth(reply.id(), Strand.REPLIES, reply.phase(), reply.isMisread(), values);
    }

    private static Map<String, String> values(Codes codes) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(CRITICISM, yes(codes.criticism()));
        values.put(ENEMY, yes(codes.commonEnemy()));
        values.put(MORAL, yes(codes.moral() > 0));
        values.put("action_any", yes(codes.action()));
        values.put("commit_any", yes(codes.commit()));
        return values;
    }

    private static String yes(boolean holds) {
        return holds ? "1" : "0";
    }
}
