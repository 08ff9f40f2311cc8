package org.proxenos.engine.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proxenos.coding.people.Person;
import org.proxenos.coding.people.Role;

/** Who is in the team: the accounts of the workbench, and the coders whom codes name. */
public final class CoderTable {
    private static final String SELECT = "SELECT name, role, password FROM coders ";

    private final Connections connections;
    private final Clock clock;

    CoderTable(Connections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /**
     * Adds somebody.
     *
     * @throws IllegalArgumentException when there is somebody of that name, in capitals or not
     */
    public void add(Person person) {
        connections.write(database -> {
            List<Person> same =
                    database.ask(SELECT + "WHERE lower(name) = lower(?)", CoderTable::person, person.name());
            if (!same.isEmpty()) {
                throw new IllegalArgumentException(
                        "there is a coder '%s' already".formatted(same.get(0).name()));
            }
            return database.change(
                    "INSERT INTO coders (name, role, password, added_at) VALUES (?, ?, ?, ?)",
                    person.name(),
                    person.role().code(),
                    person.passwordHash(),
                    clock.millis());
        });
    }

    /** Somebody of exactly that name. */
    public Optional<Person> find(String name) {
        return connections.read(database -> database.ask(SELECT + "WHERE name = ?", CoderTable::person, name)).stream()
                .findFirst();
    }

    /** All of the team, by name. */
    public List<Person> list() {
        return connections.read(database -> database.ask(SELECT + "ORDER BY name", CoderTable::person));
    }

    /**
     * Lets somebody do other things than before.
     *
     * @throws IllegalArgumentException when there is nobody of that name
     */
    public void changeRole(String name, Role role) {
        change("UPDATE coders SET role = ? WHERE name = ?", role.code(), name);
    }

    /**
     * Gives somebody another password.
     *
     * @param hash as whoever checks passwords writes it; null: nobody signs in by that name
     * @throws IllegalArgumentException when there is nobody of that name
     */
    public void changePassword(String name, @Nullable String hash) {
        change("UPDATE coders SET password = ? WHERE name = ?", hash, name);
    }

    private void change(String sql, @Nullable String value, String name) {
        int changed = connections.write(database -> database.change(sql, value, name));
        if (changed == 0) {
            throw new IllegalArgumentException("there is no coder '%s'".formatted(name));
        }
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(row.getString(1), Role.of(row.getString(2)), row.getString(3));
    }
}
