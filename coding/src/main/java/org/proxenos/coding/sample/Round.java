package org.proxenos.coding.sample;

import java.time.Instant;

/**
 * A sample that was drawn, and is being coded.
 *
 * @param number from 1
 * @param design how it was drawn
 * @param codebook version of the codebook at the time
 * @param drawnAt when
 */
public record Round(int number, Design design, String codebook, Instant drawnAt) {}
