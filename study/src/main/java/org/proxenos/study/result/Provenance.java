package org.proxenos.study.result;

import java.util.List;

/**
 * How the numbers came to be. Holds no time of day: the same input gives the same bytes.
 *
 * @param program version of Proxenos
 * @param java version of Java
 * @param seed of everything random
 * @param studyHash sha256 of study.yaml and the files it names, hexadecimal
 * @param plan whether the plan was frozen before, and has changed since; a sentence
 * @param files the input
 */
public record Provenance(String program, String java, long seed, String studyHash, String plan, List<File> files) {
    /** Copies the files. */
    public Provenance {
        files = List.copyOf(files);
    }

    /**
     * An input file.
     *
     * @param name without folders
     * @param bytes size on disk
     * @param sha256 as it lies on disk, hexadecimal
     * @param rows records read
     */
    public record File(String name, long bytes, String sha256, long rows) {}
}
