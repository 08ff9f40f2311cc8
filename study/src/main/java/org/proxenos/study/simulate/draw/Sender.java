package org.proxenos.study.simulate.draw;

import org.proxenos.corpus.Role;

/**
 * An account that posts.
 *
 * @param id its number
 * @param handle its public name
 * @param name whom it stands for
 * @param role in what role
 * @param city its city; empty where it has none
 * @param country its country
 * @param network the network that its city is in; empty for none
 * @param party its party; empty for none
 * @param followers a count
 * @param habits what tells it from other accounts of its role
 */
public record Sender(
        String id,
        String handle,
        String name,
        Role role,
        String city,
        String country,
        String network,
        String party,
        long followers,
        Habits habits) {
    /**
     * How an account differs from others of its role.
     *
     * @param logReach added to the log mean of reactions
     * @param activity weight in the number of posts
     * @param logOddsOfCriticism added to the log odds that a message criticises
     * @param logOddsOfEnemy the same for a common enemy
     * @param logMoral added to the log mean of moral expressions
     */
    public record Habits(
            double logReach, double activity, double logOddsOfCriticism, double logOddsOfEnemy, double logMoral) {}
}
