package org.proxenos.coding.coder;

import org.jspecify.annotations.Nullable;
import org.proxenos.language.lexicon.LexicalPiece;
import org.proxenos.language.vader.VaderPiece;

/**
 * What all coders of a panel know of a piece of text between two white spaces.
 *
 * @param vader null where no coder asks for sentiment
 * @param lexical null where no coder has a word list
 */
record Piece(@Nullable VaderPiece vader, @Nullable LexicalPiece lexical, Surface surface) {}
