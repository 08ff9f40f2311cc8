package org.proxenos.engine;

import java.util.Collection;
import java.util.Set;

/**
 * What is to be purged and not to come back.
 *
 * @param messages ids of messages, as the platform gives them
 * @param accounts ids or handles of accounts, which go with all that they posted
 */
public record Forgetting(Set<String> messages, Set<String> accounts) {
    /** Nothing. */
    public static final Forgetting NOTHING = new Forgetting(Set.of(), Set.of());

    /** Copies the sets. */
    public Forgetting {
        messages = Set.copyOf(messages);
        accounts = Set.copyOf(accounts);
    }

    /** Whether there is nothing to purge. */
    public boolean isNothing() {
        return messages.isEmpty() && accounts.isEmpty();
    }

    /** What bears one of these ids, be it a message or an account. */
    public static Forgetting anything(Collection<String> ids) {
        return new Forgetting(Set.copyOf(ids), Set.copyOf(ids));
    }
}
