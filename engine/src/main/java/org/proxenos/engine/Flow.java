package org.proxenos.engine;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of the records of one export: {@code read = kept + duplicate + rejected}, always.
 *
 * @param file its name
 * @param strand how its messages were selected
 * @param format the format it was read as
 * @param confidence of the detection, in [0, 1]; 1 where the user named the format
 * @param bytes its size on disk
 * @param sha256 of the file as it lies on disk, hexadecimal
 * @param read records meant to be posts
 * @param kept messages that were not there before
 * @param duplicate records whose id was there already
 * @param rejected records that cannot be a message
 * @param seenThrough posts found inside another's record
 * @param reasons rejected records by reason
 * @param missing records by optional field that they lacked
 * @param other records that are no posts, by kind
 * @param signs what else the file gave away
 */
public record Flow(
        String file,
        String strand,
        String format,
        double confidence,
        long bytes,
        String sha256,
        long read,
        long kept,
        long duplicate,
        long rejected,
        long seenThrough,
        SortedMap<String, Long> reasons,
        SortedMap<String, Long> missing,
        SortedMap<String, Long> other,
        Signs signs) {
    /** Refuses a flow that does not balance. */
    public Flow {
        if (read != kept + duplicate + rejected) {
            throw new IllegalArgumentException("%s: read %s, but kept %s + duplicate %s + rejected %s"
                    .formatted(file, read, kept, duplicate, rejected));
        }
        reasons = copy(reasons);
        missing = copy(missing);
        other = copy(other);
    }

    private static <V> SortedMap<String, V> copy(Map<String, V> counts) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /**
     * Signs that a file is not quite what it was taken for.
     *
     * @param runnerUp the next likely format; null where no other reader would take the file
     * @param runnerUpConfidence how sure that reader is, in [0, 1]
     * @param missingAt by optional field that records lacked, one place, such as {@code posts.csv:17}
     * @param unknown records by field that the reader does not know
     */
    public record Signs(
            @Nullable String runnerUp,
            double runnerUpConfidence,
            SortedMap<String, String> missingAt,
            SortedMap<String, Long> unknown) {
        /** Nothing to say. */
        public static final Signs NONE = new Signs(null, 0, new TreeMap<>(), new TreeMap<>());

        /** Copies the maps. */
        public Signs {
            missingAt = copy(missingAt);
            unknown = copy(unknown);
        }
    }
}
