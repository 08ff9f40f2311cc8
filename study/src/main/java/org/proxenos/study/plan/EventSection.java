package org.proxenos.study.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.proxenos.corpus.yaml.Entries;
import org.proxenos.corpus.yaml.Findings;
import org.proxenos.corpus.yaml.Place;

/** The keys {@code event:} and {@code windows:}. */
final class EventSection {
    private EventSection() {}

    static Optional<Event> read(Place place) {
        return Entries.of(place, List.of("label", "at", "anticipation", "topic", "pledges"))
                .flatMap(entries -> {
                    Optional<Instant> at = entries.need("at").flatMap(Place::time);
                    Optional<Instant> anticipation =
                            entries.find("anticipation").flatMap(Place::time);
                    List<String> topic =
                            entries.find("topic").map(WordEntries::read).orElse(List.of());
                    Optional<String> label = entries.text("label");
                    if (at.isPresent()
                            && anticipation.filter(a -> !a.isBefore(at.get())).isPresent()) {
                        entries.find("anticipation").ifPresent(p -> p.refuse("must be before the event, " + at.get()));
                    }
                    return at.map(t -> new Event(
                            label.orElse("the event"),
                            t,
                            anticipation.orElse(null),
                            topic,
                            entries.find("pledges").map(EventSection::pledges).orElse(List.of())));
                });
    }

    /** Counts by time; none may stand before the one above it. */
    private static List<Event.Pledges> pledges(Place place) {
        List<Event.Pledges> pledges = new ArrayList<>();
        for (Place item : place.items()) {
            Entries.of(item, List.of("at", "n")).ifPresent(entries -> {
                Optional<Instant> at = entries.need("at").flatMap(Place::time);
                Optional<Long> n = entries.need("n").flatMap(Place::whole);
                if (n.filter(count -> count < 0).isPresent()) {
                    item.refuse("n counts pledges: 0 or more");
                } else if (at.isPresent() && n.isPresent()) {
                    boolean isLate = pledges.isEmpty()
                            || pledges.get(pledges.size() - 1).at().isBefore(at.get());
                    if (isLate) {
                        pledges.add(new Event.Pledges(at.get(), n.get()));
                    } else {
                        item.refuse("is not after the count above it");
                    }
                }
            });
        }
        return pledges;
    }

    static List<Window> windows(Place place) {
        List<Window> windows = new ArrayList<>();
        Entries.named(place)
                .ifPresent(entries -> entries.all()
                        .forEach((name, p) -> window(name, p).ifPresent(w -> {
                            overlap(w, windows).ifPresent(p::refuse);
                            windows.add(w);
                        })));
        return windows;
    }

    /** Names of all windows, also of those with a problem of their own. */
    static List<String> names(Place place) {
        Place unnoted = new Place(place.key(), place.node(), Findings.of(""));
        return Entries.named(unnoted).map(e -> List.copyOf(e.all().keySet())).orElse(List.of());
    }

    private static Optional<Window> window(String name, Place place) {
        List<Place> ends = place.items();
        if (place.isList() && ends.size() != 2) {
            return place.refuse("a window is [from, until], the second instant no longer inside");
        }
        List<Instant> times = ends.stream().flatMap(p -> p.time().stream()).toList();
        if (times.size() != 2) {
            return Optional.empty();
        }
        return times.get(0).isBefore(times.get(1))
                ? Optional.of(new Window(name, times.get(0), times.get(1)))
                : place.refuse("%s is not before %s".formatted(times.get(0), times.get(1)));
    }

    /** Why a window cannot stand beside the others: a message would be counted in two of them. */
    private static Optional<String> overlap(Window window, List<Window> others) {
        return others.stream()
                .filter(o -> o.from().isBefore(window.until()) && window.from().isBefore(o.until()))
                .min(Comparator.comparing(Window::from))
                .map(o -> "overlaps with window " + o.name() + "; a message belongs to one window");
    }
}
