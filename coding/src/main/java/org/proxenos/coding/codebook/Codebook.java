package org.proxenos.coding.codebook;

import java.util.List;
import java.util.Optional;
import org.proxenos.corpus.yaml.Findings;
import org.proxenos.corpus.yaml.Parsed;
import org.proxenos.inference.reliability.Level;

/**
 * The variables of a study: what is asked of messages, and at which level of measurement.
 *
 * @param version of the codebook as a whole
 * @param variables in the order in which coders answer them
 */
public record Codebook(String version, List<Variable> variables) {
    /** Copies the variables. */
    public Codebook {
        variables = List.copyOf(variables);
    }

    /** The variables of framework section 7, V01 to V52, and what machine coders measure. */
    public static Codebook builtIn() {
        return BuiltInCodebook.READ;
    }

    /**
     * Reads a study's codebook to its end and notes every problem on the way.
     *
     * @param yaml takes part of the built-in codebook ({@code use}), changes entries ({@code change}), adds some
     *     ({@code add})
     * @param fileName how problems name it
     */
    public static Parsed<Codebook> read(String yaml, String fileName) {
        Findings findings = Findings.of(fileName);
        Optional<Codebook> codebook = read(yaml, fileName, findings);
        return findings.unlessFaulty(codebook::orElseThrow);
    }

    /** The same where other files are read with it, and all their problems come out together. */
    public static Optional<Codebook> read(String yaml, String fileName, Findings findings) {
        return StudyCodebook.read(yaml, fileName, builtIn(), findings.inFile(fileName));
    }

    /** The variables that coders answer. */
    public List<Variable> asked() {
        return variables.stream().filter(Variable::isAsked).toList();
    }

    /** Sixteen hexadecimal digits over the fingerprints of what is asked, in its order. */
    public String fingerprint() {
        return Fingerprint.of(asked());
    }

    /** The variable of that name, if there is one. */
    public Optional<Variable> find(String name) {
        return variables.stream().filter(v -> v.name().equals(name)).findFirst();
    }

    /**
     * The level of a variable, or of a label of a multiple choice such as {@code emotion_anger}; nominal, which claims
     * least, where the codebook does not know it.
     */
    public Level level(String name) {
        return find(name).map(Variable::level).orElse(Level.NOMINAL);
    }
}
