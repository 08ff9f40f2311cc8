package org.proxenos.coding.coder;

import org.jspecify.annotations.Nullable;
import org.proxenos.language.Pieces;
import org.proxenos.language.lexicon.LexicalPiece;
import org.proxenos.language.lexicon.LexicalReading;
import org.proxenos.language.vader.VaderPiece;
import org.proxenos.language.vader.VaderReading;
import org.proxenos.language.vader.VaderScores;

/** One text after another, read once for all coders. For one thread. */
final class TextReading {
    private final Pieces<Piece> pieces;
    private final @Nullable VaderReading vader;
    private final @Nullable LexicalReading lexical;
    private @Nullable VaderScores scores;
    private String text = "";

    /** Null readings are those that no coder asks for. */
    TextReading(Pieces<Piece> pieces, @Nullable VaderReading vader, @Nullable LexicalReading lexical) {
        this.pieces = pieces;
        this.vader = vader;
        this.lexical = lexical;
    }

    void read(String text) {
        this.text = text;
        pieces.read(text);
        if (vader != null) {
            score(vader);
        }
        if (lexical != null) {
            match(lexical, text);
        }
    }

    String text() {
        return text;
    }

    int pieces() {
        return pieces.size();
    }

    Surface surface(int piece) {
        return pieces.at(piece).surface();
    }

    int words() {
        return pieces.words();
    }

    VaderScores scores() {
        if (scores == null) {
            throw new IllegalStateException("sentiment was not read");
        }
        return scores;
    }

    VaderReading sentiment() {
        if (vader == null) {
            throw new IllegalStateException("sentiment was not read");
        }
        return vader;
    }

    LexicalReading matches() {
        if (lexical == null) {
            throw new IllegalStateException("no word list was read");
        }
        return lexical;
    }

    private void score(VaderReading reading) {
        reading.clear();
        for (int i = 0; i < pieces.size(); i++) {
            @Nullable VaderPiece piece = pieces.at(i).vader();
            if (piece != null) {
                reading.add(piece);
            }
        }
        scores = reading.score();
    }

    private void match(LexicalReading reading, String text) {
        reading.clear();
        for (int i = 0; i < pieces.size(); i++) {
            @Nullable LexicalPiece piece = pieces.at(i).lexical();
            if (piece != null) {
                reading.add(piece, pieces.start(i));
            }
        }
        reading.match(text);
    }
}
