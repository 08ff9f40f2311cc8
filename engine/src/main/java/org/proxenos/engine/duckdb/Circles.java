package org.proxenos.engine.duckdb;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Messages that answer each other in a circle, and those that hang below one. Each circle is cut above the member with the
 * smallest id, whatever order the messages come in.
 *
 * @param places where each message stands
 */
record Circles(Map<String, Place> places) {
    /**
     * Where a message stands.
     *
     * @param root the member at which its circle is cut
     * @param depth answers between the two
     */
    record Place(String root, long depth) {}

    /**
     * Cuts circles.
     *
     * @param parents what each message answers; every way up ends in a circle of messages that are in it
     */
    static Circles of(Map<String, String> parents) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (String message : parents.keySet()) {
            if (!places.containsKey(message)) {
                climb(message, parents, places);
            }
        }
        return new Circles(places);
    }

    private static void climb(String from, Map<String, String> parents, Map<String, Place> places) {
        Deque<String> way = new ArrayDeque<>();
        Set<String> passed = new HashSet<>();
        String at = from;
        while (!places.containsKey(at) && passed.add(at)) {
            way.push(at);
            at = parent(at, parents);
        }
        if (!places.containsKey(at)) {
            cut(at, parents, places);
        }
        for (String message : way) {
            if (!places.containsKey(message)) {
                Place above = Objects.requireNonNull(places.get(parent(message, parents)), message);
                places.put(message, new Place(above.root(), above.depth() + 1));
            }
        }
    }

    private static void cut(String member, Map<String, String> parents, Map<String, Place> places) {
        String root = member;
        for (String at = parent(member, parents); !at.equals(member); at = parent(at, parents)) {
            root = at.compareTo(root) < 0 ? at : root;
        }
        places.put(root, new Place(root, 0));
        Deque<String> below = new ArrayDeque<>();
        for (String at = parent(root, parents); !at.equals(root); at = parent(at, parents)) {
            below.push(at);
        }
        long depth = below.size();
        while (!below.isEmpty()) {
            places.put(below.removeLast(), new Place(root, depth--));
        }
    }

    private static String parent(String message, Map<String, String> parents) {
        return Objects.requireNonNull(parents.get(message), message);
    }
}
