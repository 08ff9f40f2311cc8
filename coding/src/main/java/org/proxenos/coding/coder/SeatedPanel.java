package org.proxenos.coding.coder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxenos.coding.Panel;
import org.proxenos.language.Pieces;
import org.proxenos.language.lexicon.Lexica;
import org.proxenos.language.vader.Vader;

/** Coders that share one reading of each text. */
final class SeatedPanel implements Panel {
    private final List<Coder> coders;
    private final List<Seat> seats;
    private final List<Grouping> groupings;
    private final @Nullable Vader vader;
    private final @Nullable Lexica lexica;

    /** Null lexica mean that no coder has a word list. */
    SeatedPanel(List<Coder> coders, List<Grouping> groupings, boolean sentiment, @Nullable Lexica lexica) {
        this.groupings = List.copyOf(groupings);
        this.coders = List.copyOf(coders);
        this.seats = coders.stream()
                .flatMap(coder -> coder.variables().stream()
                        .map(variable -> new Seat(coder.name(), variable, coder.givesWords())))
                .toList();
        this.vader = sentiment ? Vader.english() : null;
        this.lexica = lexica;
    }

    @Override
    public List<Seat> seats() {
        return seats;
    }

    @Override
    public List<Grouping> groupings() {
        return groupings;
    }

    @Override
    public Session session() {
        TextReading reading = new TextReading(
                new Pieces<>(this::read),
                vader == null ? null : vader.reading(),
                lexica == null ? null : lexica.reading());
        return (text, out) -> {
            reading.read(text);
            for (Coder coder : coders) {
                coder.code(reading, out);
            }
        };
    }

    private Piece read(String piece) {
        return new Piece(
                vader == null ? null : vader.read(piece),
                lexica == null ? null : lexica.read(piece),
                Surface.of(piece));
    }
}
