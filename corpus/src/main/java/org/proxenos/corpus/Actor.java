package org.proxenos.corpus;

import org.jspecify.annotations.Nullable;

/**
 * A row of actors.csv: whom an account stands for.
 *
 * @param handle the account's public name without {@code @}; matched without case
 * @param platform the platform of the handle; empty matches every platform
 * @param name the actor's name
 * @param role whom it stands for
 * @param city the city it stands for
 * @param country ISO 3166 code or name, as listed
 * @param network city network, such as C40
 * @param party party or leaning
 */
public record Actor(
        String handle,
        String platform,
        @Nullable String name,
        Role role,
        @Nullable String city,
        @Nullable String country,
        @Nullable String network,
        @Nullable String party) {}
