package org.proxenos.corpus;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who posts, as the platform describes the account.
 *
 * @param accountId the platform's id, or the handle where an export has only that
 * @param platform short lower-case name, such as {@code x}
 * @param handle the public name without {@code @}
 * @param displayName the name shown
 * @param followers followers when observed
 * @param followersObservedAt when followers were counted
 * @param description the account's own words about itself
 * @param location free text, as the account states it
 * @param createdAt when the account was opened
 * @param botScore a score in [0, 1] from a file of scores
 */
public record Account(
        String accountId,
        String platform,
        @Nullable String handle,
        @Nullable String displayName,
        @Nullable Long followers,
        @Nullable Instant followersObservedAt,
        @Nullable String description,
        @Nullable String location,
        @Nullable Instant createdAt,
        @Nullable Double botScore) {}
