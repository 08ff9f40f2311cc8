package org.proxenos.study.simulate.draw;

import java.time.Instant;

/**
 * A post passed on.
 *
 * @param number its id
 * @param sender who passed it on
 * @param at when
 * @param original what was passed on
 */
public record Repost(long number, Sender sender, Instant at, Post original) {}
