package org.proxenos.coding.codebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A short name for the wording of a variable. */
final class Fingerprint {
    private static final int DIGITS = 16;

    private Fingerprint() {}

    /** Over all that a coder reads or may answer; the number and the version of an entry are no part of that. */
    static String of(Variable variable) {
        List<String> read = new ArrayList<>(List.of(
                variable.name(),
                variable.level().code(),
                variable.kind().name(),
                variable.question(),
                Boolean.toString(variable.ofTargets()),
                Boolean.toString(variable.perTarget()),
                variable.askIf().text(),
                variable.units().toString(),
                variable.guideline().include(),
                variable.guideline().exclude(),
                variable.guideline().borderline()));
        add(read, variable.categories());
        add(read, variable.missing());
        read.add("positive");
        read.addAll(variable.guideline().positive());
        read.add("negative");
        read.addAll(variable.guideline().negative());
        return hash(read);
    }

    /** Over variables, in their order. */
    static String of(List<Variable> variables) {
        return hash(variables.stream().map(Fingerprint::of).toList());
    }

    private static void add(List<String> read, List<Category> categories) {
        read.add("categories");
        categories.forEach(c -> read.addAll(List.of(c.value(), c.label(), c.meaning())));
    }

    private static String hash(List<String> texts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                // White space that YAML folds in one way or another is not read.
                sha.update(text.strip().replaceAll("\\s+", " ").getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
