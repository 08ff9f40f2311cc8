package org.proxenos.workbench.serve.network;

import java.util.List;
import java.util.Map;

/**
 * How a role is drawn: by colour and by shape, so that neither is needed to tell it.
 *
 * @param name of what the roles have in common
 * @param shape {@code circle}, {@code square}, {@code triangle} or {@code diamond}
 * @param light colour by day, at least 3 to 1 against the paper
 * @param dark colour by night, likewise
 */
public record Marks(String name, String shape, String light, String dark) {
    private static final Marks OTHERS = new Marks("others", "circle", "#7b8794", "#8f9baa");
    private static final Marks CITIES = new Marks("mayors and cities", "circle", "#0072b2", "#56b4e9");
    private static final Marks NETWORKS = new Marks("networks and NGOs", "diamond", "#00805f", "#2fcf9f");
    private static final Marks GOVERNMENTS = new Marks("governments and politicians", "square", "#c04f00", "#ff9b52");
    private static final Marks MEDIA = new Marks("media and firms", "triangle", "#8a3b8f", "#e29ae6");

    private static final Map<String, Marks> BY_ROLE = Map.of(
            "mayor", CITIES,
            "city", CITIES,
            "network", NETWORKS,
            "ngo", NETWORKS,
            "national_government", GOVERNMENTS,
            "other_politician", GOVERNMENTS,
            "media", MEDIA,
            "firm", MEDIA);

    /** All, as the key beside a drawing lists them. */
    public static List<Marks> all() {
        return List.of(CITIES, NETWORKS, GOVERNMENTS, MEDIA, OTHERS);
    }

    static Marks of(String role) {
        return BY_ROLE.getOrDefault(role, OTHERS);
    }
}
