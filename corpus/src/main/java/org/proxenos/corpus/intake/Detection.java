package org.proxenos.corpus.intake;

import org.jspecify.annotations.Nullable;

/**
 * Which format a file was taken for.
 *
 * @param format the reader's name
 * @param confidence how sure it is, in [0, 1]; 1 where the user named the format
 * @param runnerUp the next likely reader; null where no other reader would take the file
 * @param runnerUpConfidence how sure the next one is, in [0, 1]
 */
public record Detection(
        String format, double confidence, @Nullable String runnerUp, double runnerUpConfidence) {}
