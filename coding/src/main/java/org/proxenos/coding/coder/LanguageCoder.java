package org.proxenos.coding.coder;

import java.util.List;
import java.util.Optional;
import org.proxenos.coding.Panel;
import org.proxenos.coding.codebook.Variable;
import org.proxenos.inference.reliability.Level;
import org.proxenos.language.identification.Identified;
import org.proxenos.language.identification.LanguageIdentifier;

/**
 * The language of a text; no value where there is too little text to tell.
 *
 * @param name of the coder
 * @param identifier knows the candidates
 */
record LanguageCoder(String name, LanguageIdentifier identifier) implements Coder {
    @Override
    public List<Variable> variables() {
        return List.of(new Variable("identified_language", Level.NOMINAL, "Which language is the text in?"));
    }

    @Override
    public boolean givesWords() {
        return true;
    }

    @Override
    public void code(TextReading text, Panel.Values out) {
        Optional<Identified> found = identifier.identify(text.text());
        if (found.isPresent()) {
            out.word(found.get().language(), found.get().probability());
        } else {
            out.nothing();
        }
    }
}
