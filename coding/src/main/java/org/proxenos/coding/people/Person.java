package org.proxenos.coding.people;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proxenos.coding.Gold;

/**
 * Somebody of a study's team.
 *
 * @param name by which codes name their coder; unique, letters, digits and {@code . _ -}, at most 40
 * @param role what they may do
 * @param passwordHash as whoever checks passwords wrote it; null where there is none, and then nobody signs in by it
 */
public record Person(String name, Role role, @Nullable String passwordHash) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");

    /**
     * Refuses names that would be mistaken for something else.
     *
     * @throws IllegalArgumentException when the name is no name
     */
    public Person {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'%s' cannot be a coder's name: up to 40 letters, digits, '.', '_' and '-'".formatted(name));
        }
        if (name.equalsIgnoreCase(Gold.ADJUDICATED)) {
            throw new IllegalArgumentException(
                    "'%s' cannot be a coder's name: it stands for what coders settled on".formatted(name));
        }
    }

    /** Somebody without a password. */
    public static Person of(String name, Role role) {
        return new Person(name, role, null);
    }
}
